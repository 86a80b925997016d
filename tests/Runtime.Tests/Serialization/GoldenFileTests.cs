using System.Globalization;
using System.IO;
using Lamina.Serialization;
using Lamina.Tests;

namespace Lamina.Runtime.Tests.Serialization;

/// <summary>Files written by PyTorch with Golden/make_safetensors.py.</summary>
public class GoldenFileTests
{
    [Theory]
    [InlineData("linear")]
    [InlineData("mixed")]
    public void A_file_from_PyTorch_is_loaded_to_the_same_bits(string name)
    {
        TinyNetwork network = new();

        // The mixed file has an element of F64 outside the range of single precision.
        network.Load(Golden($"{name}.safetensors"), new LoadOptions { AllowNonFinite = name == "mixed" });
        string[] lines = File.ReadAllLines(Golden($"{name}.bits.txt"));
        Assert.Equal(TinyNetwork.Description.ParameterCount, lines.Length);
        foreach (string line in lines)
        {
            string[] fields = line.Split(' ');
            int index = int.Parse(fields[1], CultureInfo.InvariantCulture);
            uint bits = BitConverter.SingleToUInt32Bits(network.Parameters[fields[0]][index]);
            Assert.Equal(line, $"{fields[0]} {index} {bits:x8}");
        }
    }

    [Fact]
    public void Weights_from_PyTorch_give_the_outputs_of_PyTorch()
    {
        TinyNetwork network = new();
        network.Load(Golden("linear.safetensors"));
        foreach (string line in File.ReadAllLines(Golden("linear.outputs.txt")))
        {
            double[][] halves = [.. line.Split(" | ").Select(
                half => half.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray())];
            double[] hidden = [.. Linear(network, "dense1", halves[0]).Select(Math.Tanh)];
            double[] outputs = Linear(network, "dense2", hidden);
            for (int i = 0; i < outputs.Length; i++) Assert.Equal(halves[1][i], outputs[i], 1e-6);
        }
    }

    // W x + b with W of shape (outputs, inputs).
    private static double[] Linear(TinyNetwork network, string layer, double[] x)
    {
        ReadOnlySpan<float> w = network.Parameters[$"{layer}.weight"];
        ReadOnlySpan<float> b = network.Parameters[$"{layer}.bias"];
        double[] z = new double[b.Length];
        for (int i = 0; i < z.Length; i++)
        {
            z[i] = b[i];
            for (int j = 0; j < x.Length; j++) z[i] += w[(i * x.Length) + j] * x[j];
        }

        return z;
    }

    private static string Golden(string name) => Repository.PathOf($"tests/Runtime.Tests/Golden/{name}");
}
