using System.Text.RegularExpressions;

namespace Lamina.Package.Tests;

/// <summary>
/// The example of README.md that these tests run: the first C# block after the marker, and the first text block after that, which is its
/// output.
/// </summary>
/// <param name="Program">The program, including the network.</param>
/// <param name="Output">Its output.</param>
/// <param name="Network">The name of its network.</param>
internal sealed partial record ReadmeExample(string Program, string Output, string Network)
{
    private const string Marker = "<!-- package-test -->";

    public static ReadmeExample Read()
    {
        string readme = Repository.Read("README.md");
        Match example = Example().Match(readme);
        Assert.True(example.Success, $"README.md has no C# block followed by a text block after {Marker}.");
        string program = example.Groups["program"].Value;
        return new ReadmeExample(program, example.Groups["output"].Value, PartialClass().Match(program).Groups["name"].Value);
    }

    [GeneratedRegex(Marker + @".*?\n```csharp\n(?<program>.*?)\n```\n.*?\n```text\n(?<output>.*?)\n```\n", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"\bpartial class (?<name>\w+)")]
    private static partial Regex PartialClass();
}
