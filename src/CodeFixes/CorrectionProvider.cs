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

    /// <summary>
    /// The corrections of a diagnostic that change something, or the entry of a failure. In an attribute that is half typed, the argument
    /// that a correction removes may be missing.
    /// </summary>
    internal Task<IReadOnlyList<Correction>> AllCorrectionsAsync(
        Solution solution, Diagnostic diagnostic, CancellationToken cancellation) => CorrectionGuard.CorrectionsAsync(
        diagnostic.Id,
        async () =>
        {
            IReadOnlyList<Correction> corrections = await CorrectionsAsync(solution, diagnostic, cancellation).ConfigureAwait(false);
            var useful = new List<Correction>();
            foreach (Correction correction in corrections)
            {
                var changes = new ChangeSet();
                bool isUseful = changes.TryAdd(correction) && await changes.ChangeAsync(solution, cancellation).ConfigureAwait(false);
                if (isUseful) useful.Add(correction);
            }

            return useful;
        });
}
