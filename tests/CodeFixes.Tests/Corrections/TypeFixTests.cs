using Lamina.CodeFixes.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Lamina.CodeFixes.Tests.Corrections;

/// <summary>Corrections of the class that carries the attributes.</summary>
public class TypeFixTests
{
    private const string Attributes = "[Lamina.Network, Lamina.Input(2), Lamina.Dense(1), Lamina.Loss(Lamina.Loss.MeanSquaredError)]";

    [Theory]
    [InlineData("class Net;", "partial class Net;")]
    [InlineData("public sealed class Net { }", "public sealed partial class Net { }")]
    [InlineData("public record Net;", "public partial record Net;")]
    [InlineData("internal record class Net { }", "internal partial record class Net { }")]
    [InlineData("// why\nclass Net<T> { }", "// why\npartial class Net<T> { }")]
    [InlineData("public /* why */ class Net;", "public /* why */ partial class Net;")]
    public void A_network_becomes_partial(string before, string after) =>
        AssertFixed("LAM0001", new MakePartialFixProvider(), "Make 'Net' partial", $"{Attributes}\n{before}\n", $"{Attributes}\n{after}\n");

    [Fact]
    public void Every_part_of_a_type_around_a_network_becomes_partial()
    {
        Workbench before = Workbench.Of($"public class Outer\n{{\n    {Attributes}\n    public partial class Net;\n}}\n");
        Diagnostic diagnostic = Assert.Single(before.Lamina);
        Assert.Equal("LAM0002", diagnostic.Id);
        Workbench after = before.After(Assert.Single(before.Offers(new MakePartialFixProvider(), diagnostic))).AssertClean();
        Assert.Equal([$"public partial class Outer\n{{\n    {Attributes}\n    public partial class Net;\n}}\n"], after.Texts);
    }

    [Fact]
    public void Parts_in_other_files_become_partial_where_they_are_not()
    {
        Workbench before =
            Workbench.Of($"{Attributes}\npublic class Net {{ }}\n", "public partial class Net { }\n", "internal class Other;\n");
        Diagnostic diagnostic = Assert.Single(before.Lamina);
        Workbench after = before.After(Assert.Single(before.Offers(new MakePartialFixProvider(), diagnostic))).AssertClean();
        Assert.Equal(
            [$"{Attributes}\npublic partial class Net {{ }}\n", "public partial class Net { }\n", "internal class Other;\n"], after.Texts);
    }

    [Theory]
    [InlineData("abstract partial class Net;", "partial class Net;", "abstract")]
    [InlineData("public abstract /* why */ partial class Net;", "public /* why */ partial class Net;", "abstract")]
    [InlineData("file partial class Net;", "partial class Net;", "file")]
    public void A_modifier_that_no_network_may_have_goes(string before, string after, string modifier) => AssertFixed(
        "LAM0003", new RemoveModifierFixProvider(), $"Remove '{modifier}'", $"{Attributes}\n{before}\n", $"{Attributes}\n{after}\n");

    [Theory]
    [InlineData("partial class Net(int size) { public int Size => size; }")]
    [InlineData("partial struct Net;")]
    [InlineData("abstract partial class Net { public abstract int Size { get; } }")]
    public void Other_reasons_and_classes_with_abstract_members_have_no_correction(string declaration)
    {
        Workbench before = Workbench.Of($"{Attributes}\n{declaration}\n");
        Assert.Empty(before.Offers(new RemoveModifierFixProvider(), Assert.Single(before.Lamina)));
    }

    private static void AssertFixed(
        string id, CodeFixProvider provider, string title, string before, string after)
    {
        Workbench bench = Workbench.Of(before);
        Diagnostic diagnostic = Assert.Single(bench.Lamina);
        Assert.Equal(id, diagnostic.Id);
        Assert.Contains(id, provider.FixableDiagnosticIds);
        CodeAction offer = Assert.Single(bench.Offers(provider, diagnostic));
        Assert.Equal(title, offer.Title);
        Assert.Equal([after], bench.After(offer).AssertClean().Texts);
    }
}
