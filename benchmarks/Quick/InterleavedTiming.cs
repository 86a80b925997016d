using System.Diagnostics;

namespace Lamina.Benchmarks.Quick;

/// <summary>Times two pieces of work in turns, so that other load on the machine affects both equally, and compares the medians.</summary>
internal static class InterleavedTiming
{
    private const int MostRounds = 101;
    private const int FewestRounds = 7;

    // Shorter than a time slice of the operating system, so that most rounds are not interrupted.
    private static readonly TimeSpan RoundTime = TimeSpan.FromMilliseconds(0.5);
    private static readonly TimeSpan MeasuringTime = TimeSpan.FromMilliseconds(1500);

    /// <summary>Median seconds per call of each. Both must be warm (<see cref="WarmUp"/>).</summary>
    public static (double First, double Second) Measure(Func<double> first, Func<double> second)
    {
        int firstCalls = CallsInRound(first);
        int secondCalls = CallsInRound(second);
        var firstTimes = new List<double>();
        var secondTimes = new List<double>();
        long start = Stopwatch.GetTimestamp();
        while (firstTimes.Count < FewestRounds || (firstTimes.Count < MostRounds && Stopwatch.GetElapsedTime(start) < MeasuringTime))
        {
            firstTimes.Add(Time(first, firstCalls));
            secondTimes.Add(Time(second, secondCalls));
        }

        return (Median(firstTimes), Median(secondTimes));
    }

    // The first estimate includes the cost of a call after other work; the second is over a round.
    private static int CallsInRound(Func<double> work)
    {
        int estimate = Math.Max(1, (int)(RoundTime.TotalSeconds / Time(work, 1)));
        return Math.Max(1, (int)(RoundTime.TotalSeconds / Time(work, estimate)));
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }

    private static double Time(Func<double> work, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++) work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds / calls;
    }
}
