using System.Collections.Immutable;
using Lamina.CodeFixes.Corrections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Lamina.CodeFixes;

/// <summary>
/// Applies one kind of correction to all diagnostics of a file, a project or a solution at once. The default provider merges the texts of
/// separate fixes, which loses fixes of the same attribute list.
/// </summary>
internal sealed class CorrectAll : FixAllProvider
{
    public static readonly CorrectAll Instance = new();

    private CorrectAll()
    {
    }

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution };

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var provider = (CorrectionProvider)fixAllContext.CodeFixProvider;
        var changes = new ChangeSet();
        string? title = null;
        foreach (Diagnostic diagnostic in await DiagnosticsAsync(fixAllContext).ConfigureAwait(false))
        {
            fixAllContext.CancellationToken.ThrowIfCancellationRequested();
            IReadOnlyList<Correction> corrections = await provider
                .AllCorrectionsAsync(fixAllContext.Solution, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false);
            Correction? chosen = corrections.FirstOrDefault(correction => correction.Key == fixAllContext.CodeActionEquivalenceKey);
            if (chosen is not null && changes.TryAdd(chosen)) title ??= chosen.Title;
        }

        return title is null
            ? null
            : CodeAction.Create(
                title, cancellation => CorrectionGuard.ApplyAsync(changes, fixAllContext.Solution, cancellation),
                fixAllContext.CodeActionEquivalenceKey);
    }

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        var found = new List<Diagnostic>();
        if (context.Scope == FixAllScope.Document)
        {
            found.AddRange(await context.GetDocumentDiagnosticsAsync(context.Document!).ConfigureAwait(false));
        }
        else
        {
            IEnumerable<Project> projects = context.Scope == FixAllScope.Solution
                ? context.Solution.Projects
                : ImmutableArray.Create(context.Project);
            foreach (Project project in projects.Where(project => project.Language == LanguageNames.CSharp))
            {
                found.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
            }
        }

        return found.OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start);
    }
}
