using System.IO;
using Lamina.Tests;

namespace Lamina.Generator.Tests.Documentation;

/// <summary>A Markdown file: its fenced blocks, and C# in comments that its blocks need and readers do not.</summary>
/// <param name="Path">Relative to the repository.</param>
/// <param name="Blocks">In their order.</param>
/// <param name="Hidden">The text of the comments that begin with "around".</param>
internal sealed record Page(string Path, IReadOnlyList<CodeBlock> Blocks, IReadOnlyList<string> Hidden)
{
    private const string Fence = "```", Open = "<!--", Close = "-->", Around = "around\n";

    /// <summary>Every Markdown file that is no build output.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathOf(""), "*.md", SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(Repository.PathOf(""), path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "artifacts" or "TestResults" || part[0] == '.'))
            .Order(StringComparer.Ordinal),
    ];

    public IEnumerable<CodeBlock> CSharp => Blocks.Where(block => block.Language == "csharp");

    public static Page Read(string path) => Parse(path, Repository.Read(path).Split('\n'));

    /// <summary>The block behind another one.</summary>
    public CodeBlock? Next(CodeBlock block) => Blocks.FirstOrDefault(other => other.Line > block.Line);

    internal static Page Parse(string path, string[] lines)
    {
        List<CodeBlock> blocks = [];
        List<string> hidden = [];
        string comment = "";
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].TrimStart();
            int indentation = lines[i].Length - line.Length;
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                int end = Array.FindIndex(lines, i + 1, other => other.TrimStart() == Fence);
                if (end < 0) throw new InvalidDataException($"{path}, line {i + 1}: no fence ends this block.");
                string text = string.Concat(lines[(i + 1)..end].Select(inner => inner[Math.Min(indentation, inner.Length)..] + "\n"));
                blocks.Add(new CodeBlock(i + 2, line[Fence.Length..], comment, text));
                (i, comment) = (end, "");
            }
            else if (line.StartsWith(Open, StringComparison.Ordinal))
            {
                int end = Array.FindIndex(lines, i, other => other.EndsWith(Close, StringComparison.Ordinal));
                if (end < 0) throw new InvalidDataException($"{path}, line {i + 1}: nothing ends this comment.");
                string text = string.Join("\n", lines[i..(end + 1)]).Trim()[Open.Length..^Close.Length].TrimStart(' ');
                if (text.StartsWith(Around, StringComparison.Ordinal)) hidden.Add(text[Around.Length..]);
                else comment = text.Trim();
                i = end;
            }
            else
            {
                comment = "";
            }
        }

        return new Page(path, blocks, hidden);
    }
}
