using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes.Corrections;

/// <summary>One entry of an editor's menu.</summary>
/// <param name="Title">What the menu shows.</param>
/// <param name="Key">Equal for corrections that belong together when all of a kind are applied.</param>
/// <param name="Changes">All of them or none.</param>
internal sealed record Correction(string Title, string Key, IReadOnlyList<Change> Changes);

/// <summary>Something that changes in one file.</summary>
internal abstract record Change(DocumentId Document);

/// <summary>Other text in a place.</summary>
internal sealed record TextEdit(DocumentId Document, TextChange Text) : Change(Document);

/// <summary>An edit of the attribute that stands at a place.</summary>
/// <param name="Document">Its file.</param>
/// <param name="Attribute">Its place.</param>
/// <param name="Kind">A key of <see cref="EditTable"/>.</param>
/// <param name="Target">The argument, by position or name.</param>
/// <param name="Text">Source text.</param>
internal sealed record AttributeEdit(DocumentId Document, TextSpan Attribute, string Kind, string Target, string Text) : Change(Document);
