using System.Diagnostics;
using Lamina.Benchmarks.Cases;
using Lamina.Benchmarks.Generator;
using Lamina.Generator;

namespace Lamina.Benchmarks.Quick;

/// <summary>Runs every case within a minute, without BenchmarkDotNet: suitable for ratios, not for absolute figures.</summary>
internal static class QuickRun
{
    /// <summary>Prints a table in Markdown.</summary>
    /// <param name="filter">Part of a case's name; empty for all.</param>
    public static void Measure(string filter)
    {
        Contest[] contests =
            [.. Contests().Select(create => create()).Where(each => each.Name.Contains(filter, StringComparison.Ordinal))];
        if (contests.Length == 0) throw new ArgumentException($"There is no case whose name contains '{filter}'.");
        WarmUp.Run([.. contests.SelectMany(each => new Action[] { () => each.PlainLoops(), () => each.Lamina() })]);
        Console.WriteLine("| case | plain ÷ Lamina | Lamina | plain loops |");
        Console.WriteLine("|---|--:|--:|--:|");
        foreach (Contest contest in contests)
        {
            (double plain, double lamina) = InterleavedTiming.Measure(contest.PlainLoops, contest.Lamina);
            Console.WriteLine(FormattableString.Invariant(
                $"| {contest.Name} | {plain / lamina:F1} | {Time(lamina)} | {Time(plain)} |"));
        }

        if (filter.Length == 0) MeasureGenerator();
    }

    /// <summary>Runs everything once, to show that it works; creating a case compares both sides.</summary>
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
            yield return network.Prediction;
            yield return network.Inference;
        }
    }

    private static void MeasureGenerator()
    {
        var first = new DenseStack(10);
        WarmUp.Run([() => NetworkCompiler.Compile(first.Declaration), () => first.RunDriver()]);
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
