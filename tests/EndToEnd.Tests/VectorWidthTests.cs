using System.Globalization;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Kernels;
using Lamina.Tests;

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

        // Without AVX2, the runtime uses no fused multiply-add either, which changes last bits.
        if (expected != 256) return;
        float[] same = Program.SameDigits();
        Assert.Equal(same, narrow[..same.Length].Select(number => (float)number));
    }

    private static (int Bits, double[] Results) RunWithout(string instructions)
    {
        // Before .NET 10, the setting has the name of AVX-512's first part.
        if (instructions == "EnableAVX512" && Environment.Version.Major < 10) instructions += "F";
        (int exitCode, string printed) = ChildProcess.Start(typeof(Program).Assembly, [], ("DOTNET_" + instructions, "0"));
        Assert.Equal(0, exitCode);
        string[] lines = printed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        double[] numbers = [.. lines.Skip(1).Select(line => double.Parse(line, CultureInfo.InvariantCulture))];
        return (int.Parse(lines[0], CultureInfo.InvariantCulture), numbers);
    }
}
