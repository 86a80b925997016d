using Lamina.CodeFixes.Tests.Harness;
using Lamina.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Lamina.CodeFixes.Tests.Corrections;

/// <summary>One kind of correction for all diagnostics of a scope.</summary>
public class CorrectAllTests
{
    private static readonly AttributeFixProvider Provider = new();

    /// <summary>Three places in one file, two of them in one list, and two in another.</summary>
    private static readonly string[] Five =
    [
        "using Lamina;\n\n[Network, Input(2)]\n[«Dense(3)», Tanh, «Dense(4, Bias = true)», Relu]\n[«Dense(1)»]\n[Loss(Loss.Huber)]\n"
            + "public partial class A;\n",
        "using Lamina;\r\n\r\n[Network]\r\n[Input(2)]\r\n[«Dense(3)»]\r\n[Tanh]\r\n[«Dense(1)»]\r\n[Loss(Loss.Huber)]\r\n"
            + "public partial class B;\r\n",
    ];

    private static readonly string[] FiveWithoutBias =
    [
        "using Lamina;\n\n[Network, Input(2)]\n[Dense(3, Bias = false), Tanh, Dense(4, Bias = false), Relu]\n[Dense(1, Bias = false)]\n"
            + "[Loss(Loss.Huber)]\npublic partial class A;\n",
        "using Lamina;\r\n\r\n[Network]\r\n[Input(2)]\r\n[Dense(3, Bias = false)]\r\n[Tanh]\r\n[Dense(1, Bias = false)]\r\n"
            + "[Loss(Loss.Huber)]\r\npublic partial class B;\r\n",
    ];

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public void All_of_a_scope_are_corrected_at_once(FixAllScope scope)
    {
        var crafted = new Crafted(Five);
        Assert.Equal(5, crafted.Places);
        string other = scope == FixAllScope.Document ? Crafted.WithoutMarks(Five[1]) : FiveWithoutBias[1];
        Assert.Equal([FiveWithoutBias[0], other], ForAll(crafted, scope, Fix.Of("Set Bias = false", Edit.SetArgument(0, "Bias", "false"))));
    }

    [Fact]
    public void All_that_go_from_a_list_and_all_that_come_to_it_are_corrected_at_once()
    {
        const string Before = "using Lamina;\n\n[Network, Input(2)]\n[«Flatten», «Relu», Dense(3), «Tanh», Dense(1), «Sigmoid»]\n"
            + "[«Dropout(0.5)»]\n[Loss(Loss.Huber)]\npublic partial class A;\n";
        Assert.Equal(
            ["using Lamina;\n\n[Network, Input(2)]\n[Dense(3), Dense(1)]\n[Loss(Loss.Huber)]\npublic partial class A;\n"],
            ForAll(new Crafted(Before), FixAllScope.Document, Fix.Of("Remove it", Edit.Remove(0))));
        Assert.Equal(
            ["using Lamina;\n\n[Network, Input(2)]\n[Elu, Flatten, Elu, Relu, Dense(3), Elu, Tanh, Dense(1), Elu, Sigmoid]\n[Elu]\n"
                + "[Dropout(0.5)]\n[Loss(Loss.Huber)]\npublic partial class A;\n"],
            ForAll(new Crafted(Before), FixAllScope.Document, Fix.Of("Insert [Elu]", Edit.InsertBefore(0, "Elu"))));
    }

    [Fact]
    public void Two_diagnostics_that_ask_for_the_same_edit_get_it_once()
    {
        var crafted = new Crafted("using Lamina;\n\n[Network, Input(2), «Dense(1)», Loss(Loss.Huber)]\npublic partial class A;\n");
        Diagnostic diagnostic = crafted.Diagnostic(Edit.InsertBefore(0, "Flatten"), Edit.SetArgument(0, 0, "2"));
        CodeAction one = crafted.Before.Offers(Provider, diagnostic).Single();
        CodeAction all = crafted.Before.OfferForAll(Provider, FixAllScope.Document, one.EquivalenceKey!, [diagnostic, diagnostic])!;
        Assert.Equal(["using Lamina;\n\n[Network, Input(2), Flatten, Dense(2), Loss(Loss.Huber)]\npublic partial class A;\n"],
            crafted.Before.After(all).Texts);
    }

    [Fact]
    public void Of_two_that_contradict_each_other_the_first_is_applied_whole_and_the_second_not_at_all()
    {
        var crafted = new Crafted("using Lamina;\n\n[Network, Input(2), «Dense(1)», «Tanh», Loss(Loss.Huber)]\npublic partial class A;\n");
        Diagnostic first = crafted.Diagnostic(Edit.SetArgument(0, 0, "2"), Edit.SetArgument(1, "Name", "\"a\""));
        Diagnostic second = crafted.Diagnostic(Edit.SetArgument(0, 0, "3"), Edit.SetArgument(1, "Name", "\"b\""));
        string key = crafted.Before.Offers(Provider, first).Single().EquivalenceKey!;
        CodeAction all = crafted.Before.OfferForAll(Provider, FixAllScope.Document, key, [first, second])!;
        Assert.Equal(
            ["using Lamina;\n\n[Network, Input(2), Dense(2), Tanh(Name = \"a\"), Loss(Loss.Huber)]\npublic partial class A;\n"],
            crafted.Before.After(all).Texts);
    }

    [Fact]
    public void Diagnostics_with_another_correction_are_left_alone()
    {
        var crafted =
            new Crafted("using Lamina;\n\n[Network, Input(2), «Dense(1)», «Dense(2)», Loss(Loss.Huber)]\npublic partial class A;\n");
        Diagnostic first = crafted.DiagnosticPerPlace(Fix.Of("Insert [Flatten]", Edit.InsertBefore(0, "Flatten")))[0];
        Diagnostic second = crafted.DiagnosticPerPlace(Fix.Of("Insert [Relu]", Edit.InsertAfter(0, "Relu")))[1];
        string key = crafted.Before.Offers(Provider, first).Single().EquivalenceKey!;
        Assert.Equal(
            ["using Lamina;\n\n[Network, Input(2), Flatten, Dense(1), Dense(2), Loss(Loss.Huber)]\npublic partial class A;\n"],
            crafted.Before.After(crafted.Before.OfferForAll(Provider, FixAllScope.Project, key, [first, second])!).Texts);
        Assert.Null(crafted.Before.OfferForAll(Provider, FixAllScope.Project, "another key", [first, second]));
    }

    [Fact]
    public void Five_networks_in_two_files_become_partial_at_once()
    {
        const string Attributes = "[Lamina.Network, Lamina.Input(2), Lamina.Dense(1), Lamina.Loss(Lamina.Loss.Huber)]";
        Workbench before = Workbench.Of(
            string.Concat("ABC".Select(name => $"{Attributes}\npublic class {name};\n")),
            string.Concat("DE".Select(name => $"{Attributes}\npublic class {name};\n")));
        Assert.Equal(5, before.Lamina.Count);
        var provider = new MakePartialFixProvider();
        string key = before.Offers(provider, before.Lamina[0]).Single().EquivalenceKey!;
        Workbench after = before.After(before.OfferForAll(provider, FixAllScope.Solution, key, before.Lamina)!).AssertClean();
        Assert.Equal(
            before.Texts.Select(text => text.Replace("public class", "public partial class", StringComparison.Ordinal)), after.Texts);
    }

    [Fact]
    public void Five_biases_in_two_files_that_are_subtracted_again_go_at_once()
    {
        const string Head = "using Lamina;\n\n[Network, Input(8)]\n";
        const string Tail = "[Dense(1)]\n[Loss(Loss.MeanSquaredError)]\npublic partial class ";
        Workbench before = Workbench.Of(
            Head + "[Dense(8), BatchNorm, Relu, Dense(7), BatchNorm, Relu]\n[Dense(6, L2 = 0.1)]\n[BatchNorm]\n[Relu]\n" + Tail + "A;\n",
            Head + "[Dense(8), BatchNorm, Relu]\n[Dense(7), BatchNorm, Relu]\n" + Tail + "B;\n");
        Assert.Equal(Enumerable.Repeat("LAM0045", 5), before.Lamina.Select(diagnostic => diagnostic.Id));
        string key = before.Offers(Provider, before.Lamina[0]).Single().EquivalenceKey!;
        Workbench after = before.After(before.OfferForAll(Provider, FixAllScope.Project, key, before.Lamina)!).AssertClean();
        Assert.Equal(
            before.Texts.Select(text => text.Replace("(8), B", "(8, Bias = false), B", StringComparison.Ordinal)
                .Replace("(7)", "(7, Bias = false)", StringComparison.Ordinal)
                    .Replace("L2 = 0.1", "L2 = 0.1, Bias = false", StringComparison.Ordinal)),
            after.Texts);
    }

    private static IReadOnlyList<string> ForAll(Crafted crafted, FixAllScope scope, Fix fix)
    {
        IReadOnlyList<Diagnostic> all = crafted.DiagnosticPerPlace(fix);
        string key = crafted.Before.Offers(Provider, all[0]).Single().EquivalenceKey!;
        CodeAction offer = crafted.Before.OfferForAll(Provider, scope, key, all)!;
        Assert.Equal(fix.Title, offer.Title);
        return crafted.Before.After(offer).AssertCompiles().Texts;
    }
}
