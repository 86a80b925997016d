using System.IO;
using System.Text.RegularExpressions;
using Lamina.Inspect;
using Lamina.Tests;

namespace Lamina.Generator.Tests.Inspection;

/// <summary>Runs the commands of docs/debugging.md: what the page shows must be what they print.</summary>
public partial class DebuggingPageTests
{
    private const string Page = "docs/debugging.md";
    private const string Command = "dotnet run --project tools/Inspect -- ";

    /// <summary>The arguments of each command that output follows, and that output.</summary>
    private static readonly IReadOnlyDictionary<string, string> Examples = Example().Matches(Repository.Read(Page))
        .ToDictionary(match => match.Groups["arguments"].Value, match => match.Groups["output"].Value);

    public static TheoryData<string> Commands => [.. Examples.Keys];

    [Fact]
    public void Every_command_with_arguments_of_its_own_shows_its_output() => Assert.Equal(
        Repository.Read(Page).Split(Command + "samples/").Length - 1, Examples.Count);

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_page_shows_what_a_command_prints(string command)
    {
        string[] arguments = [.. Argument().Matches(command).Select(match => match.Value.Trim('"'))];
        arguments[0] = Repository.PathOf(arguments[0]);
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        Assert.Equal(0, InspectCommand.Run(arguments, output, errors));
        Assert.Empty(errors.ToString());

        // A line shown stands somewhere after the one shown before it; … is any text within a line, and any lines where it stands alone.
        string rest = output.ToString();
        foreach (string line in Examples[command].Split('\n').Where(line => line.Trim() != "…"))
        {
            string pattern = Regex.Escape(line.Trim()).Replace("…", ".*", StringComparison.Ordinal);
            Match found = Regex.Match(rest, $"^ *{pattern}$", RegexOptions.Multiline);
            Assert.True(found.Success, $"Not printed by {command}:\n{line}");
            rest = rest[(found.Index + found.Length)..];
        }
    }

    [GeneratedRegex(
        @"^ *```\n *" + Command + @"(?<arguments>samples/.*)\n *```\n *```text\n(?<output>(.*\n)*?) *```$", RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Argument();
}
