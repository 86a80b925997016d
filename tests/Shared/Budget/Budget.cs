using System.Globalization;

namespace Lamina.Tests;

/// <summary>
/// Limits how much of a long check runs. A normal run does a share of it, and the next run the next share; the long run does everything.
/// docs/testing.md has the table of both.
/// </summary>
internal static class Budget
{
    /// <summary>"full" selects the long run.</summary>
    private const string ExtentVariable = "LAMINA_TESTS";

    /// <summary>The index of the share: .ci/run passes the number of commits, so that successive commits run successive shares.</summary>
    private const string TurnVariable = "LAMINA_TURN";

    /// <summary>"12" or "12-40": the seeds of every fuzz test, which override share and extent.</summary>
    private const string SeedsVariable = "LAMINA_SEEDS";

    /// <summary>Whether everything runs.</summary>
    public static bool IsFull { get; } = Setting(ExtentVariable) switch
    {
        null => false,
        "full" => true,
        string other => throw new FormatException($"{ExtentVariable} is '{other}'; it can be 'full' or unset."),
    };

    /// <summary>The index of this run's share; 0 by default.</summary>
    public static int Turn { get; } = Setting(TurnVariable) is { } turn ? int.Parse(turn, CultureInfo.InvariantCulture) : 0;

    /// <summary>The amount for this run.</summary>
    public static int Of(int brief, int full) => IsFull ? full : brief;

    /// <summary>This run's share of a table's rows.</summary>
    public static IReadOnlyList<T> Share<T>(IReadOnlyList<T> all, int count) => IsFull ? all : Rotation.Share(all, count, Turn);

    /// <summary>This run's seeds among 1 to <paramref name="total"/>, or the seeds of the environment variable.</summary>
    public static IReadOnlyList<int> Seeds(int total, int count) =>
        Setting(SeedsVariable) is { } seeds ? Rotation.Range(seeds) : Share([.. Enumerable.Range(1, total)], count);

    /// <summary>States which seeds run, and how to run others.</summary>
    public static string Describe(string what, IReadOnlyList<int> seeds, int total) => string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: seeds {string.Join(' ', seeds)} of 1-{total} "
        + $"(turn {Turn}; {SeedsVariable}=a-b asks for others, {ExtentVariable}=full for all)");

    private static string? Setting(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
