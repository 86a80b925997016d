using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes.Corrections;

/// <summary>A correction, which is one entry in the light bulb menu of an editor.</summary>
/// <param name="Title">The text of the menu entry.</param>
/// <param name="Key">Equal for corrections that "fix all" applies together.</param>
/// <param name="Changes">The changes, all of which are applied or none.</param>
internal sealed record Correction(string Title, string Key, IReadOnlyList<Change> Changes);

/// <summary>A change of one file.</summary>
internal abstract record Change(DocumentId Document);

/// <summary>A replacement of text.</summary>
internal sealed record TextEdit(DocumentId Document, TextChange Text) : Change(Document);

/// <summary>An edit of the attribute at a location.</summary>
/// <param name="Document">The file of the attribute.</param>
/// <param name="Attribute">The span of the attribute.</param>
/// <param name="Kind">A key of <see cref="EditTable"/>.</param>
/// <param name="Target">The argument, by position or name.</param>
/// <param name="Text">Source text.</param>
internal sealed record AttributeEdit(DocumentId Document, TextSpan Attribute, string Kind, string Target, string Text) : Change(Document);
