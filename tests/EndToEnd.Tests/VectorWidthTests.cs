using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Kernels;

namespace Lamina.EndToEnd.Tests;

/// <summary>Generated code computes the same with every width of vectors.</summary>
public class VectorWidthTests
{
    [SkippableTheory]
    [InlineData("EnableAVX512", 512, 256)]
    [InlineData("EnableAVX2", 256, 128)]
    [InlineData("EnableHWIntrinsic", 128, 0)]
    public void Results_do_not_depend_on_the_width_of_vectors(string instructions, int needed, int expected)
    {
        Skip.If(HardwareLanes.Bits < needed, $"The vectors here have {HardwareLanes.Bits} bits: there is nothing to disable.");

        (int bits, double[] narrow) = RunWithout(instructions);

        Assert.Equal(expected, bits);
        float[] wide = Program.Results();
        Distance.AssertBelow(1e-5, wide, narrow, $"what {HardwareLanes.Bits} bits compute");
    }

    private static (int Bits, double[] Results) RunWithout(string instructions)
    {
        // The host of the running runtime: <root>/shared/Microsoft.NETCore.App/<version>/.
        string root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
        var start = new ProcessStartInfo(Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"))
        {
            RedirectStandardOutput = true,
            ArgumentList = { "exec", typeof(Program).Assembly.Location },
            Environment = { ["DOTNET_" + instructions] = "0" },
        };
        using Process process = Process.Start(start)!;
        string[] lines = process.StandardOutput.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        double[] numbers = [.. lines.Skip(1).Select(line => double.Parse(line, CultureInfo.InvariantCulture))];
        return (int.Parse(lines[0], CultureInfo.InvariantCulture), numbers);
    }
}
