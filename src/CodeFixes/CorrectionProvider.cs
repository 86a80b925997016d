using Lamina.CodeFixes.Corrections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Lamina.CodeFixes;

/// <summary>The base of all code fixes: a provider says which texts and attributes change, and shared code changes them.</summary>
public abstract class CorrectionProvider : CodeFixProvider
{
    private protected CorrectionProvider()
    {
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => CorrectAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Solution solution = context.Document.Project.Solution;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            IEnumerable<Correction> corrections =
                await AllCorrectionsAsync(solution, diagnostic, context.CancellationToken).ConfigureAwait(false);
            foreach (Correction correction in corrections)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                var changes = new ChangeSet();
                if (!changes.TryAdd(correction)) continue;
                context.RegisterCodeFix(
                    CodeAction.Create(
                        correction.Title, cancellation => CorrectionGuard.ApplyAsync(changes, solution, cancellation), correction.Key),
                    diagnostic);
            }
        }
    }

    /// <summary>The corrections of a diagnostic, the most likely first.</summary>
    private protected abstract Task<IReadOnlyList<Correction>> CorrectionsAsync(
        Solution solution, Diagnostic diagnostic, CancellationToken cancellation);

    /// <summary>The corrections of a diagnostic that can be applied, or the entry of a failure.</summary>
    internal Task<IReadOnlyList<Correction>> AllCorrectionsAsync(
        Solution solution, Diagnostic diagnostic, CancellationToken cancellation) => CorrectionGuard.CorrectionsAsync(
        diagnostic.Id,
        async () =>
        {
            IReadOnlyList<Correction> corrections = await CorrectionsAsync(solution, diagnostic, cancellation).ConfigureAwait(false);
            return corrections.Where(correction => new ChangeSet().TryAdd(correction)).ToList();
        });
}
