using System.Diagnostics;
using System.Globalization;
using Lamina.Benchmarks.Cases;
using Lamina.Benchmarks.Generator;
using Lamina.Generator;

namespace Lamina.Benchmarks.Quick;

/// <summary>Every case within a minute, without BenchmarkDotNet: good for ratios, not for absolute figures.</summary>
internal static class QuickRun
{
    /// <summary>Prints a table in Markdown.</summary>
    /// <param name="filter">Part of a case's name; empty for all.</param>
    public static void Measure(string filter)
    {
        Console.WriteLine("| case | plain loops | Lamina | plain ÷ Lamina |");
        Console.WriteLine("|---|--:|--:|--:|");
        foreach (Func<Contest> create in Contests())
        {
            Contest contest = create();
            if (!contest.Name.Contains(filter, StringComparison.Ordinal)) continue;
            (double plain, double lamina) = InterleavedTiming.Measure(contest.PlainLoops, contest.Lamina);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {contest.Name} | {Time(plain)} | {Time(lamina)} | {plain / lamina:F1} |"));
        }

        if (filter.Length == 0) MeasureGenerator();
    }

    /// <summary>Does everything once, to show that it works; creating a case compares both sides.</summary>
    public static void Smoke()
    {
        int contests = 0;
        foreach (Func<Contest> create in Contests())
        {
            create();
            contests++;
        }

        var stack = new DenseStack(10);
        NetworkCompiler.Compile(stack.Declaration);
        stack.RunDriver();
        Console.WriteLine(FormattableString.Invariant($"{contests} cases agree with plain loops; the generator ran."));
    }

    private static IEnumerable<Func<Contest>> Contests()
    {
        foreach (INetworkCase network in NetworkCases.All)
        {
            yield return () => network.Training(OptimizerKind.Adam);
            yield return () => network.Training(OptimizerKind.GradientDescent);
            yield return network.Inference;
        }
    }

    private static void MeasureGenerator()
    {
        Console.WriteLine();
        Console.WriteLine("| generator, warm | compile | whole driver |");
        Console.WriteLine("|---|--:|--:|");
        foreach (int layers in new[] { 10, 100, 1000 })
        {
            var stack = new DenseStack(layers);
            double compile = Fastest(() => NetworkCompiler.Compile(stack.Declaration));
            double driver = Fastest(() => stack.RunDriver());
            Console.WriteLine(FormattableString.Invariant($"| {layers} dense layers | {Time(compile)} | {Time(driver)} |"));
        }
    }

    private static double Fastest(Action work) => Enumerable.Range(0, 12).Min(_ =>
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    });

    private static string Time(double seconds) => seconds switch
    {
        < 1e-6 => FormattableString.Invariant($"{seconds * 1e9:F0} ns"),
        < 1e-3 => FormattableString.Invariant($"{seconds * 1e6:F2} µs"),
        _ => FormattableString.Invariant($"{seconds * 1e3:F2} ms"),
    };
}
