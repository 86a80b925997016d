using Lamina.CodeFixes.Refactorings;
using Lamina.CodeFixes.Tests.Harness;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes.Tests.Fuzz;

/// <summary>
/// Applies every correction of every diagnostic of a mutant, all of a kind at once, and the refactoring at each diagnostic.
/// </summary>
internal sealed class FixCheck(SourceUnit unit)
{
    /// <summary>Actions applied to a mutant.</summary>
    private const int MaxActions = 12;

    private static readonly IReadOnlyList<CodeFixProvider> Providers = typeof(AttributeFixProvider).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
        .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!).ToList();

    private readonly Workbench original = Workbench.Of(unit.Settings, [.. unit.Files]);

    public static int Applied { get; private set; }

    /// <summary>Throws what is wrong.</summary>
    public void Check(Mutant mutant)
    {
        Workbench before = original.With(mutant.File, mutant.Text);
        IReadOnlyList<Diagnostic> diagnostics = before.AnalyzeAlone();
        bool parses = Parses(mutant.Text);
        foreach (CodeAction action in Actions(before, diagnostics, mutant.File).Take(MaxActions)) Apply(before, action, parses);
    }

    private static IEnumerable<CodeAction> Actions(Workbench before, IReadOnlyList<Diagnostic> diagnostics, int file)
    {
        foreach (Diagnostic diagnostic in diagnostics.Where(diagnostic => diagnostic.Location.IsInSource))
        {
            foreach (CodeFixProvider provider in Providers.Where(each => each.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                foreach (CodeAction offer in before.Offers(provider, diagnostic))
                {
                    yield return offer;
                    if (diagnostic != diagnostics[0]) continue;
                    if (before.OfferForAll(provider, FixAllScope.Project, offer.EquivalenceKey!, diagnostics) is { } all) yield return all;
                }
            }

            if (diagnostic.Location.SourceTree!.FilePath != $"Source{file}.cs") continue;
            TextSpan place = diagnostic.Location.SourceSpan;
            foreach (CodeAction offer in before.Offers(new NameLayerRefactoring(), place, file)) yield return offer;
        }
    }

    private static void Apply(Workbench before, CodeAction action, bool parses)
    {
        if (action.Title.Contains("please report", StringComparison.Ordinal)) throw new FindingException(action.Title);
        IReadOnlyList<string> texts = before.After(action).Texts;
        Applied++;
        if (texts.SequenceEqual(before.Texts)) throw new FindingException($"the correction '{action.Title}' changes nothing");
        if (parses && before.Texts.All(Parses) && !texts.All(Parses))
            throw new FindingException($"the correction '{action.Title}' does not parse:\n{string.Join("\n", texts)}");
    }

    private static bool Parses(string text) => !CSharpSyntaxTree.ParseText(text, SourceSettings.Default.ParseOptions).GetDiagnostics()
        .Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
