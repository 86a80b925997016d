using System.Globalization;
using Lamina.Tests;
using Xunit.Abstractions;

namespace Lamina.CodeFixes.Tests.Fuzz;

/// <summary>
/// No change of the tokens of real sources makes the generator, the analyzers or the code fixes throw, hang or end their process, which
/// is a child with small stacks. What is accepted compiles, and an edit gives what a new project gives.
/// </summary>
public class TokenFuzzTests(ITestOutputHelper output)
{
    private const int Seeds = 640, SeedsOfAUsualRun = 1, SeedsOfAChild = 16;

    /// <summary>The smallest share of each outcome in percent, so that no outcome goes untested.</summary>
    private static readonly (Outcome Outcome, int Percent)[] Least =
        [(Outcome.Broken, 10), (Outcome.Rejected, 5), (Outcome.Ours, 5), (Outcome.Right, 5)];

    /// <summary>Each row is the seeds of a child.</summary>
    public static TheoryData<string> Children =>
        new(Budget.Seeds(Seeds, SeedsOfAUsualRun).Select(Text).Chunk(SeedsOfAChild).Select(seeds => string.Join(' ', seeds)));

    [Theory]
    [MemberData(nameof(Children))]
    public void Mutated_sources_are_compiled_or_refused(string seeds)
    {
        output.WriteLine($"Mutated sources: seeds {seeds} of 1-{Seeds}, {MutantDraw.Cases} of each");
        string stack = MutantRun.StackBytes.ToString("x", CultureInfo.InvariantCulture);
        (int code, string printed) = ChildProcess.Start(
            typeof(Program).Assembly, seeds.Split(' '),
            ("DOTNET_TieredPGO", "0"), ("DOTNET_DefaultStackSize", stack), ("DOTNET_Thread_DefaultStackSize", stack));
        string[] lines = printed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string findings = string.Join(
            '\n', lines.Where(line => line.StartsWith("wrong", StringComparison.Ordinal) || line.StartsWith('|')));
        Assert.True(findings.Length == 0, findings);
        Assert.True(code == 0 && lines[^1].StartsWith(MutantRun.Done, StringComparison.Ordinal),
            $"the process ended with {code} in: {Last(lines)}");

        output.WriteLine(lines[^2]);
        int[] counts = [.. lines[^1].Split(' ').Skip(1).Select(count => int.Parse(count, CultureInfo.InvariantCulture))];
        int mutants = counts.Take(Least.Length).Sum();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{mutants} mutants: {counts[0]} do not parse, {counts[1]} have other errors of the compiler, {counts[2]} only of "
                + $"ours, {counts[3]} none; {counts[4]} corrections applied; {counts[5]} CPU seconds"));
        Assert.All(Least, row => Assert.InRange(counts[(int)row.Outcome], mutants * row.Percent / 100, mutants));
    }

    /// <summary>What a process printed last, with the text of the mutant that ended it.</summary>
    private static string Last(string[] lines)
    {
        string last = lines.Length > 0 ? lines[^1] : "the start";
        return last.Split(' ') is ["seed", { } seed, "case", { } number, ..]
            ? $"{last}\n{new MutantDraw(Number(seed)).Draw(Number(number)).Text}"
            : last;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
