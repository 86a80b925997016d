using System.Collections.Immutable;
using System.Threading;
using Lamina.CodeFixes.Tests.Harness;
using Lamina.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Lamina.CodeFixes.Tests.Corrections;

/// <summary>A code fix that fails says so in the menu and changes nothing, and cancellation ends it.</summary>
public class FailureTests
{
    private const string Source = "using Lamina;\n\n[Network, Input(2), Dense(1), Loss(Loss.MeanSquaredError)]\n"
        + "public partial class Net;\n";

    [Fact]
    public void A_correction_that_cannot_be_computed_is_an_entry_that_changes_nothing()
    {
        Workbench before = Workbench.Of(Source);
        CodeAction offer = Assert.Single(before.Offers(new AttributeFixProvider(), Unreadable(before)));
        Assert.Equal("Lamina failed to compute a correction of LAM9999 (NullReferenceException); please report it", offer.Title);
        Assert.Equal(before.Texts, before.After(offer).Texts);
    }

    [Fact]
    public void A_fix_of_all_leaves_out_what_cannot_be_computed()
    {
        Workbench before = Workbench.Of(Source);
        Assert.Null(before.OfferForAll(new AttributeFixProvider(), FixAllScope.Project, "LAM9999|SetArgument 0#0", [Unreadable(before)]));
    }

    [Fact]
    public void A_token_that_is_set_ends_the_search_for_corrections()
    {
        Workbench bench = Workbench.Of(Source);
        Document document = bench.Project.Documents.Single();
        var context = new CodeFixContext(
            document, Unreadable(bench), (_, _) => Assert.Fail("Nothing may be offered."), new CancellationToken(canceled: true));
        Assert.ThrowsAny<OperationCanceledException>(
            () => new AttributeFixProvider().RegisterCodeFixesAsync(context).GetAwaiter().GetResult());
    }

    /// <summary>A diagnostic whose correction has an edit without text, which the generator never writes.</summary>
    private static Diagnostic Unreadable(Workbench bench)
    {
        SyntaxTree tree = bench.Project.Documents.Single().GetSyntaxTreeAsync().GetAwaiter().GetResult()!;
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
            .Add(FixFormat.Title(0), "Unreadable").Add(FixFormat.Edit(0, 0), null);
        return Diagnostic.Create(
            "LAM9999", "Lamina", "Crafted", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning, isEnabledByDefault: true,
            warningLevel: 1, location: Location.Create(tree, new(0, 5)), properties: properties);
    }
}
