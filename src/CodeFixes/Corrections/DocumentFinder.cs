using Microsoft.CodeAnalysis;

namespace Lamina.CodeFixes.Corrections;

/// <summary>Finds the documents of diagnostics and symbols.</summary>
internal static class DocumentFinder
{
    /// <summary>
    /// The document of a location; null if it cannot be edited. In some hosts, locations in other projects have only a path.
    /// </summary>
    public static Document? Find(Solution solution, Location location)
    {
        Document? document = location.SourceTree is { } tree
            ? solution.GetDocument(tree)
            : solution.GetDocumentIdsWithFilePath(location.GetLineSpan().Path).Select(solution.GetDocument).FirstOrDefault();
        return document is null or SourceGeneratedDocument ? null : document;
    }
}
