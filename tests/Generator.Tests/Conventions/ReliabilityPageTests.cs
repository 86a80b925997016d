using System.Text.RegularExpressions;
using Lamina.Tests;

namespace Lamina.Generator.Tests.Conventions;

/// <summary>docs/reliability.md names a test for each promise, and each of them exists.</summary>
public partial class ReliabilityPageTests
{
    private static readonly IReadOnlyList<string> Tests = Repository.CSharpFiles("tests");

    private static readonly IReadOnlyList<string> Rows =
    [
        .. Repository.Read("docs/reliability.md").Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| promise", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Every_promise_names_a_test() => Assert.DoesNotContain(Rows, row => !NamedTest().IsMatch(row.Split('|')[^2]));

    [Fact]
    public void Every_test_that_it_names_exists() => Assert.Empty(
        from row in Rows
        from Match match in NamedTest().Matches(row.Split('|')[^2])
        where !Tests.Any(file => Holds(file, match.Groups["class"].Value, match.Groups["method"].Value))
        select match.Value);

    /// <summary>Whether a file is a class of tests, with that method if one is named.</summary>
    private static bool Holds(string file, string type, string method) =>
        file.EndsWith($"/{type}.cs", StringComparison.Ordinal)
        && (method.Length == 0 || Repository.Read(file).Contains($" {method}(", StringComparison.Ordinal));

    [GeneratedRegex("`(?<class>[A-Za-z0-9]+)(\\.(?<method>\\w+))?`")]
    private static partial Regex NamedTest();
}
