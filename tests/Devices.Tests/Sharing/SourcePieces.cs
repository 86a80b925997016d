using System.Text;
using System.Text.RegularExpressions;

namespace Lamina.Devices.Tests.Sharing;

/// <summary>The definitions of a program's text, without the comments before them.</summary>
/// <param name="Functions">The functions that kernels call.</param>
/// <param name="Kernels">The kernels by name.</param>
internal sealed record SourcePieces(IReadOnlyList<string> Functions, IReadOnlyDictionary<string, string> Kernels)
{
    private const string KernelWord = "__kernel ";

    /// <summary>The name that follows the result's type.</summary>
    private static readonly Regex KernelName = new(@"^void (\w+)\(", RegexOptions.Multiline);

    /// <summary>A definition ends at a brace in the first column.</summary>
    public static SourcePieces Of(string source)
    {
        List<string> functions = [];
        Dictionary<string, string> kernels = [];
        var piece = new StringBuilder();
        foreach (string line in source.Split('\n'))
        {
            bool isBetween = piece.Length == 0 && (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal));
            if (isBetween) continue;
            piece.Append(line).Append('\n');
            if (line != "}") continue;
            string text = piece.ToString();
            piece.Clear();
            if (text.StartsWith(KernelWord, StringComparison.Ordinal)) kernels.Add(KernelName.Match(text).Groups[1].Value, text);
            else functions.Add(text);
        }

        Assert.True(piece.Length == 0, $"What is this in a program?\n{piece}");
        return new SourcePieces(functions, kernels);
    }

    /// <summary>A kernel, renamed.</summary>
    public static string Renamed(string kernel, string name) => KernelName.Replace(kernel, $"void {name}(", 1);
}
