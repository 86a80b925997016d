using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Lamina.Benchmarks.Generator;
using Lamina.Benchmarks.Quick;
using Lamina.Benchmarks.Results;
using Lamina.Benchmarks.Typing;

namespace Lamina.Benchmarks;

/// <summary>Chooses a mode by the first argument; other arguments go to BenchmarkDotNet.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        try
        {
            return arguments is ["--quick" or "--typing" or "--generator-cold", ..]
                ? ResultsFile.Record("benchmarks --", arguments, Run)
                : Run(arguments);
        }
        catch (ArgumentException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }

    private static int Run(string[] arguments)
    {
        switch (arguments)
        {
            case ["--quick", "--smoke"]:
                QuickRun.Smoke();
                return 0;
            case ["--quick"]:
                QuickRun.Measure("");
                return 0;
            case ["--quick", var filter]:
                QuickRun.Measure(filter);
                return 0;
            case ["--generator-cold"]:
                ColdRun.Run();
                return 0;
            case ["--typing"]:
                TypingRun.Run();
                return 0;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments is [] ? ["--filter", "*"] : arguments, Config());
                return 0;
        }
    }

    /// <summary>Short runs within this process: minutes for everything instead of an hour.</summary>
    private static IConfig Config() =>
        DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).AsDefault());
}
