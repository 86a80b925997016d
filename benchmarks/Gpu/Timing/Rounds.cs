using System.Diagnostics;

namespace Lamina.Benchmarks.Gpu.Timing;

/// <summary>Times several pieces of work in turns, so that other load on the machine affects all of them equally.</summary>
internal sealed class Rounds(TimeSpan round)
{
    private const int Count = 5;

    private readonly List<Series> all = [];

    /// <summary>Adds work that the clock of the host measures.</summary>
    public Series Add(Action<int> run) => Add(run, steps =>
    {
        long start = Stopwatch.GetTimestamp();
        run(steps);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    });

    /// <summary>Adds work that measures its own seconds.</summary>
    public Series Add(Action<int> run, Func<int, double> measure)
    {
        Series series = new(run, measure);
        all.Add(series);
        return series;
    }

    public void Run()
    {
        foreach (Series series in all) series.WarmUp(round);
        for (int turn = 0; turn < Count; turn++)
        {
            foreach (Series series in all) series.Measure();
        }
    }
}
