using System.Diagnostics;

namespace Lamina.Benchmarks.Gpu.Timing;

/// <summary>The times of one side of a comparison.</summary>
internal sealed class Series(Action<int> run, Func<int, double> measure)
{
    private const int MostSteps = 1000;

    private readonly List<double> times = [];
    private int steps = 1;

    /// <summary>Median seconds per step.</summary>
    public double Median => times.Order().ElementAt(times.Count / 2);

    /// <summary>Runs until clock frequencies have risen, and determines the number of steps per round.</summary>
    public void WarmUp(TimeSpan round)
    {
        long start = Stopwatch.GetTimestamp();
        int count = 0;
        for (int next = 1; count == 0 || Stopwatch.GetElapsedTime(start) < round; next = Math.Min(2 * next, MostSteps))
        {
            run(next);
            count += next;
        }

        steps = (int)Math.Clamp(round / (Stopwatch.GetElapsedTime(start) / count), 1, MostSteps);
    }

    public void Measure() => times.Add(measure(steps) / steps);
}
