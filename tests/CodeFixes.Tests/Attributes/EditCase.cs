using Lamina.Generator.Declarations;

namespace Lamina.CodeFixes.Tests.Attributes;

/// <summary>Edits of attributes in one file.</summary>
/// <param name="What">The layout or the edit in a few words; names the test.</param>
/// <param name="Before">The file with «the places» of the edits.</param>
/// <param name="After">The file that must come out, to the character.</param>
/// <param name="Edits">The edits; their sites are the numbers of the places.</param>
internal sealed record EditCase(string What, string Before, string After, params Edit[] Edits)
{
    /// <summary>Another file of the project.</summary>
    public string Beside { get; init; } = "";

    /// <summary>A network whose attributes are given as they stand in the file, lists and lines included.</summary>
    public static EditCase InLists(string what, string before, string after, params Edit[] edits) =>
        new(what, File(before), File(after), edits);

    private static string File(string attributes) => $"using Lamina;\n\n{attributes}\npublic partial class Net;\n";
}
