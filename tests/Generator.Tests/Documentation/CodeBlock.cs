namespace Lamina.Generator.Tests.Documentation;

/// <summary>A fenced block of a page.</summary>
/// <param name="Line">The line of its first line, from 1.</param>
/// <param name="Language">What is written behind the fence, such as csharp or text.</param>
/// <param name="Comment">The text of an HTML comment on the line before the fence; empty without one.</param>
/// <param name="Text">Its lines, without the indentation of the fence.</param>
internal sealed record CodeBlock(int Line, string Language, string Comment, string Text)
{
    /// <summary>The rest of the comment if it begins with a word; null if it does not.</summary>
    public string? After(string word) =>
        Comment.StartsWith(word, StringComparison.Ordinal) ? Comment[word.Length..].Trim() : null;
}
