using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Lamina.CodeFixes.Corrections;

/// <summary>
/// Runs the work of code fixes. An exception there would make the editor turn them off, so it becomes an entry of the menu that says what
/// failed and changes nothing; only cancellation passes.
/// </summary>
internal static class CorrectionGuard
{
    /// <summary>Corrections, or the entry that stands for a failure.</summary>
    public static async Task<IReadOnlyList<Correction>> CorrectionsAsync(string id, Func<Task<IReadOnlyList<Correction>>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            string title = $"Lamina failed to compute a correction of {id} ({exception.GetType().Name}); please report it";
            return ImmutableArray.Create(new Correction(title, $"{id} failed", ImmutableArray<Change>.Empty));
        }
    }

    /// <summary>The changed solution; as it was, with nothing half-changed, if the changes fail.</summary>
    public static async Task<Solution> ApplyAsync(ChangeSet changes, Solution solution, CancellationToken cancellation)
    {
        try
        {
            return await changes.ApplyAsync(solution, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return solution;
        }
    }
}
