using System.Diagnostics;
using System.Globalization;
using System.Threading;

namespace Lamina.CodeFixes.Tests.Fuzz;

/// <summary>
/// The child's part of <see cref="TokenFuzzTests"/>: compiles the mutants of seeds. It prints each before it compiles it, so that the last
/// line names the one that ended the process.
/// </summary>
internal static class MutantRun
{
    /// <summary>A third of what a thread of the compiler has at least.</summary>
    public const int StackBytes = 512 * 1024;

    /// <summary>How the last line of a finished run begins; the number of each outcome follows.</summary>
    public const string Done = "done";

    private const int MaxSeconds = 60, MaxFindings = 20;

    /// <summary>A finding is a line that begins with "wrong", and lines after it that begin with a bar.</summary>
    public static void Run(IReadOnlyList<int> seeds)
    {
        long started = Stopwatch.GetTimestamp();
        Mutant? current = null;
        using var watch = new Timer(
            _ =>
            {
                if (Stopwatch.GetElapsedTime(Volatile.Read(ref started)).TotalSeconds < MaxSeconds) return;
                Print(Volatile.Read(ref current)!, $"no result after {MaxSeconds} seconds");
                Environment.Exit(3);
            },
            null, 1000, 1000);
        var outcomes = new int[Enum.GetValues<Outcome>().Length];
        (double Seconds, Mutant? Mutant) slowest = default;
        int findings = 0;
        foreach (int seed in seeds)
        {
            var draw = new MutantDraw(seed);
            UnitCheck? check = null;
            for (int number = 0; number < MutantDraw.Cases && findings < MaxFindings; number++)
            {
                Mutant mutant = draw.Draw(number);
                Volatile.Write(ref current, mutant);
                Volatile.Write(ref started, Stopwatch.GetTimestamp());
                Console.WriteLine(mutant);
                try
                {
                    if (number % MutantDraw.MutantsOfAUnit == 0) check = new UnitCheck(mutant.Unit);
                    outcomes[(int)check!.Check(mutant)]++;
                }
                catch (Exception exception)
                {
                    findings++;
                    Print(mutant, exception is FindingException ? exception.Message : exception.ToString());
                }

                double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
                if (seconds > slowest.Seconds && number % MutantDraw.MutantsOfAUnit != 0) slowest = (seconds, mutant);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"slowest: {slowest.Seconds:F2} s in {slowest.Mutant}"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
                $"{Done} {string.Join(' ', outcomes)} {FixCheck.Applied} {Environment.CpuUsage.TotalTime.TotalSeconds:F0}"));
    }

    private static void Print(Mutant mutant, string finding) => Console.WriteLine(
        $"wrong: {mutant}\n| {finding.ReplaceLineEndings("\n").Replace("\n", "\n| ", StringComparison.Ordinal)}\n"
        + $"| {mutant.Text.Replace("\n", "\n| ", StringComparison.Ordinal)}");
}
