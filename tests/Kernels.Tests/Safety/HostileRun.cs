using System.Diagnostics;
using System.Globalization;
using System.Threading;

namespace Lamina.Kernels.Tests.Safety;

/// <summary>
/// The child's part of <see cref="KernelSafetyTests"/>: calls every kernel with hostile arguments. It prints a call before making it, so
/// that the last line names the one that ended the process.
/// </summary>
internal static class HostileRun
{
    /// <summary>The longest call, a filter gradient with a stride of 2²⁴ (seed 694), takes 11 s on an idle machine.</summary>
    private static readonly TimeSpan MostOfACall = TimeSpan.FromSeconds(60);

    /// <summary>The last line of a run without findings.</summary>
    public const string Done = "done";

    /// <summary>Every kernel, in both precisions and at every width.</summary>
    public static IReadOnlyList<(string Lanes, KernelCall Call)> Calls { get; } =
    [
        .. KernelCalls<float, Scalar<float>>.All.Select(call => ("float 1", call)),
        .. KernelCalls<float, Lanes128<float>>.All.Select(call => ("float 128", call)),
        .. KernelCalls<float, Lanes256<float>>.All.Select(call => ("float 256", call)),
        .. KernelCalls<float, Lanes512<float>>.All.Select(call => ("float 512", call)),
        .. KernelCalls<double, Scalar<double>>.All.Select(call => ("double 1", call)),
        .. KernelCalls<double, Lanes256<double>>.All.Select(call => ("double 256", call)),
    ];

    /// <summary>Runs a range of seeds and prints what is wrong; a finding is a line that begins with "wrong".</summary>
    public static void Run(int firstSeed, int count)
    {
        long started = ProcessorTime().Ticks;
        string current = "";
        using var watch = new Timer(
            _ =>
            {
                if (ProcessorTime() - TimeSpan.FromTicks(Volatile.Read(ref started)) < MostOfACall) return;
                Console.WriteLine($"wrong: a call does not end: {Volatile.Read(ref current)}");
                Environment.Exit(3);
            },
            null, 1000, 1000);
        for (int seed = firstSeed; seed < firstSeed + count; seed++)
        {
            foreach ((string lanes, KernelCall call) in Calls)
            {
                var arguments = new HostileCase((seed * 7919) ^ call.Name.Length);
                Volatile.Write(ref current, string.Create(CultureInfo.InvariantCulture, $"{call.Name} {lanes} seed {seed}"));
                Volatile.Write(ref started, ProcessorTime().Ticks);
                Console.WriteLine(current);
                if (Finding(call, arguments) is { } finding) Console.WriteLine($"wrong: {current}:{arguments}: {finding}");
            }
        }

        Console.WriteLine(Done);
    }

    /// <summary>Of this process: other processes can make a call last long, but not compute long.</summary>
    private static TimeSpan ProcessorTime()
    {
        using Process self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }

    /// <summary>The fault of a call; null if it computes or refuses its arguments before writing anything.</summary>
    private static string? Finding(KernelCall call, HostileCase arguments)
    {
        try
        {
            call.Run(arguments);
            return null;
        }
        catch (ArgumentException exception)
        {
            return arguments.ResultsAreUntouched() ? null : "a result was written before the refusal: " + exception.Message;
        }
        catch (Exception exception)
        {
            return exception.GetType().Name + ": " + exception.Message;
        }
    }
}
