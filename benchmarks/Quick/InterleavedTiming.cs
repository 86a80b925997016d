using System.Diagnostics;
using System.Threading;

namespace Lamina.Benchmarks.Quick;

/// <summary>
/// Times two pieces of work in turns, so that whatever else the machine does meets both, and compares the medians.
/// </summary>
internal static class InterleavedTiming
{
    private const int MostRounds = 101;
    private const int FewestRounds = 7;

    // Shorter than a time slice of the operating system, so that most rounds are not interrupted.
    private static readonly TimeSpan RoundTime = TimeSpan.FromMilliseconds(0.5);
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan MeasuringTime = TimeSpan.FromMilliseconds(1500);

    /// <summary>Median seconds of one call of each.</summary>
    public static (double First, double Second) Measure(Func<double> first, Func<double> second)
    {
        int firstCalls = WarmUp(first);
        int secondCalls = WarmUp(second);
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

    /// <summary>Calls until the optimising compiler has had its turns; returns the calls of a round.</summary>
    private static int WarmUp(Func<double> work)
    {
        for (int turn = 0; turn < 4; turn++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int calls = 0; calls < 40 || Stopwatch.GetElapsedTime(start) < WarmUpTime / 8; calls++)
            {
                if (Stopwatch.GetElapsedTime(start) > WarmUpTime) break;
                work();
            }

            // Methods called thirty times are compiled anew after 100 ms without other compilations.
            Thread.Sleep(150);
        }

        int inRound = Math.Max(1, (int)(RoundTime.TotalSeconds / Time(work, 1)));
        return Math.Max(1, (int)(RoundTime.TotalSeconds / Time(work, inRound)));
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
