using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes.Corrections;

/// <summary>Corrections that are applied together, in any number of files.</summary>
internal sealed class ChangeSet
{
    private ImmutableDictionary<DocumentId, DocumentChanges> documents = ImmutableDictionary<DocumentId, DocumentChanges>.Empty;

    /// <summary>Adds a correction; returns false and adds nothing if it conflicts with an earlier one.</summary>
    public bool TryAdd(Correction correction)
    {
        ImmutableDictionary<DocumentId, DocumentChanges> next = documents;
        foreach (Change change in correction.Changes)
        {
            DocumentChanges present = next.TryGetValue(change.Document, out DocumentChanges? found) ? found : DocumentChanges.Nothing;
            if (present.With(change) is not { } changes) return false;
            next = next.SetItem(change.Document, changes);
        }

        documents = next;
        return true;
    }

    /// <summary>Whether a file becomes another one.</summary>
    public async Task<bool> ChangeAsync(Solution solution, CancellationToken cancellation)
    {
        foreach (KeyValuePair<DocumentId, DocumentChanges> row in documents)
        {
            cancellation.ThrowIfCancellationRequested();
            Document document = solution.GetDocument(row.Key)!;
            SourceText before = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            SourceText after = await row.Value.ApplyAsync(document, cancellation).ConfigureAwait(false);
            if (!after.ContentEquals(before)) return true;
        }

        return false;
    }

    /// <summary>The solution with all changes.</summary>
    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellation)
    {
        Solution changed = solution;
        foreach (KeyValuePair<DocumentId, DocumentChanges> row in documents)
        {
            cancellation.ThrowIfCancellationRequested();
            Document document = solution.GetDocument(row.Key)!;
            changed = changed.WithDocumentText(row.Key, await row.Value.ApplyAsync(document, cancellation).ConfigureAwait(false));
        }

        return changed;
    }
}
