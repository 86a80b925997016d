using Microsoft.CodeAnalysis;

namespace Lamina.CodeFixes.Corrections;

/// <summary>Finds the files that diagnostics and symbols point to.</summary>
internal static class Places
{
    /// <summary>The file of a place; null where it cannot be edited. Places of other projects come by path only in some hosts.</summary>
    public static Document? DocumentOf(Solution solution, Location location)
    {
        Document? document = location.SourceTree is { } tree
            ? solution.GetDocument(tree)
            : solution.GetDocumentIdsWithFilePath(location.GetLineSpan().Path).Select(solution.GetDocument).FirstOrDefault();
        return document is null or SourceGeneratedDocument ? null : document;
    }
}
