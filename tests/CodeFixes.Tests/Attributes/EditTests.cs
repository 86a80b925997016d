using Lamina.CodeFixes.Tests.Harness;
using Lamina.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Lamina.CodeFixes.Tests.Attributes;

public class EditTests
{
    private static readonly AttributeFixProvider Provider = new();

    private static readonly Dictionary<string, EditCase> Cases = new (string Table, IReadOnlyList<EditCase> Rows)[]
    {
        ("insert", InsertCases.All),
        ("remove or replace", RemoveCases.All),
        ("argument", ArgumentCases.All),
        ("name", NameCases.All),
    }.SelectMany(table => table.Rows.Select(row => ($"{table.Table}: {row.What}", row))).ToDictionary();

    public static TheoryData<string> Names => new(Cases.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Edits_change_what_they_name_and_nothing_else(string name)
    {
        EditCase row = Cases[name];
        var crafted = new Crafted(row.Before, row.Beside);
        crafted.Before.AssertCompiles();
        CodeAction offer = Assert.Single(crafted.Before.Offers(Provider, crafted.Diagnostic(row.Edits)));
        Workbench after = crafted.Before.After(offer);
        Assert.Equal(row.After, after.Texts[0]);
        after.AssertCompiles();
    }

    [Fact]
    public void A_correction_that_would_change_nothing_is_not_offered()
    {
        var crafted = new Crafted("using Lamina;\n\n[Network, Input(2), «Dense(2)», Loss(Loss.Huber)]\npublic partial class Net;\n");
        Assert.Empty(crafted.Before.Offers(Provider, crafted.Diagnostic(Edit.RemoveArgument(0, "Name"))));
        Assert.Empty(crafted.Before.Offers(Provider, crafted.Diagnostic(Edit.SetArgument(0, 0, "2"))));
        Assert.Single(crafted.Before.Offers(Provider, crafted.Diagnostic(Edit.SetArgument(0, 0, "3"))));
    }

    [Fact]
    public void Every_kind_of_edit_has_a_case() => Assert.Equal(
        Enum.GetValues<EditKind>().Order(), Cases.Values.SelectMany(row => row.Edits).Select(edit => edit.Kind).Distinct().Order());

    [Fact]
    public void A_fix_changes_a_block_in_another_file()
    {
        var crafted = new Crafted(
            "using Lamina;\n\n[Network, Input(2), «Use<Tail>», Loss(Loss.Huber)]\npublic partial class Net;\n",
            "using Lamina;\n\n[Block]\n[«Dense(2)»]\npublic class Tail;\n");
        Diagnostic diagnostic =
            crafted.Diagnostic(Edit.InsertAfter(1, "Relu"), Edit.SetArgument(1, 0, "3"), Edit.InsertBefore(0, "Flatten"));
        Workbench after = crafted.Before.After(Assert.Single(crafted.Before.Offers(Provider, diagnostic))).AssertCompiles();
        Assert.Equal(
            [
                "using Lamina;\n\n[Network, Input(2), Flatten, Use<Tail>, Loss(Loss.Huber)]\npublic partial class Net;\n",
                "using Lamina;\n\n[Block]\n[Dense(3)]\n[Relu]\npublic class Tail;\n",
            ],
            after.Texts);
    }

    [Fact]
    public void Corrections_are_offered_in_their_order_under_their_titles_with_keys_of_their_own()
    {
        var crafted = new Crafted("using Lamina;\n\n[Network, Input(2), Dense(1), «Loss(Loss.Huber)»]\npublic partial class Net;\n");
        Diagnostic diagnostic = crafted.DiagnosticPerPlace(
            Fix.Of("Use Loss.MeanAbsoluteError", Edit.SetArgument(0, 0, "Loss.MeanAbsoluteError")),
            Fix.Of("Use Loss.MeanSquaredError", Edit.SetArgument(0, 0, "Loss.MeanSquaredError"))).Single();
        IReadOnlyList<CodeAction> offers = crafted.Before.Offers(Provider, diagnostic);
        Assert.Equal(["Use Loss.MeanAbsoluteError", "Use Loss.MeanSquaredError"], offers.Select(offer => offer.Title));
        Assert.Equal(2, offers.Select(offer => offer.EquivalenceKey).Distinct().Count());
        Assert.Contains("Loss(Loss.MeanSquaredError)]", crafted.Before.After(offers[1]).Texts[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a place that is no attribute", "Input(2), «Dense(1), Tanh»", 0)]
    [InlineData("a place that is not there", "Input(2), «Dense(1)», Tanh", 1)]
    public void What_cannot_be_applied_is_not_offered(string what, string attributes, int place)
    {
        var crafted = new Crafted($"using Lamina;\n\n[Network, {attributes}, Loss(Loss.Huber)]\npublic partial class Net;\n");
        IReadOnlyList<CodeAction> offers = crafted.Before.Offers(Provider, crafted.Diagnostic(Edit.InsertBefore(place, "Flatten")));
        Assert.True(offers.Count == 0, what);
    }

    [Fact]
    public void Edits_that_contradict_each_other_are_not_offered()
    {
        var crafted = new Crafted("using Lamina;\n\n[Network, Input(2), «Dense(1)», Loss(Loss.Huber)]\npublic partial class Net;\n");
        Assert.Empty(crafted.Before.Offers(Provider, crafted.Diagnostic(Edit.Remove(0), Edit.SetArgument(0, 0, "2"))));
        Assert.Empty(crafted.Before.Offers(Provider, crafted.Diagnostic(Edit.SetArgument(0, 0, "3"), Edit.SetArgument(0, 0, "2"))));
    }

    [Fact]
    public void Every_provider_is_exported_for_CSharp() => Assert.All(
        typeof(AttributeFixProvider).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract),
        type => Assert.Equal(
            [LanguageNames.CSharp],
            type.GetCustomAttributes(inherit: false).OfType<ExportCodeFixProviderAttribute>().Single().Languages));
}
