using System.IO;
using System.Text;
using Lamina.Serialization;

namespace Lamina.Runtime.Tests.Serialization;

/// <summary>Elements that are not finite in single precision are rejected with name and index, unless the options allow them.</summary>
public class NonFiniteTests
{
    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "∞")]
    [InlineData(float.NegativeInfinity, "−∞")]
    public void The_message_states_tensor_and_index_of_the_element(float value, string text)
    {
        TinyNetwork saved = new(1);
        saved.Parameters["dense2.weight"][4] = value;
        byte[] file = SafetensorsFile.Saved(saved);
        AssertRefused(file, $"Tensor 'dense2.weight' holds {text} at index 4, which is (1, 1) of shape (2, 3).");

        TinyNetwork network = new(2);
        network.Load(new MemoryStream(file), new LoadOptions { AllowNonFinite = true });
        Assert.Equal(value, network.Parameters["dense2.weight"][4]);
    }

    [Theory]
    [InlineData(1e39, "1E+39, which is outside the range of single precision,")]
    [InlineData(-3.5e38, "-3.5E+38, which is outside the range of single precision,")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "∞")]
    public void The_message_states_a_double_outside_the_range_of_single_precision(double value, string text)
    {
        byte[] file = WithBias("F64", BitConverter.GetBytes(1.0).Concat(BitConverter.GetBytes(value)));
        AssertRefused(file, $"Tensor 'dense2.bias' holds {text} at index 1, which is (1) of shape (2).");
        TinyNetwork network = new(2);
        network.Load(new MemoryStream(file), new LoadOptions { AllowNonFinite = true });
        Assert.Equal((float)value, network.Parameters["dense2.bias"][1]);
    }

    [Theory]
    [InlineData(1e-60, 0f)]
    [InlineData(-1e-45, -1.4e-45f)]
    [InlineData(3.4028235e38, float.MaxValue)]
    public void Other_doubles_are_rounded(double value, float expected)
    {
        TinyNetwork network = new(2);
        network.Load(new MemoryStream(WithBias("F64", BitConverter.GetBytes(1.0).Concat(BitConverter.GetBytes(value)))));
        Assert.Equal(expected, network.Parameters["dense2.bias"][1]);
    }

    [Theory]
    [InlineData("F16", (ushort)0x7C00, "∞")]
    [InlineData("BF16", (ushort)0x7FC0, "NaN")]
    public void Half_precision_is_checked_too(string type, ushort bits, string text) => AssertRefused(
        WithBias(type, BitConverter.GetBytes((ushort)0).Concat(BitConverter.GetBytes(bits))),
        $"Tensor 'dense2.bias' holds {text} at index 1");

    [Fact]
    public void Skipped_tensors_are_not_checked()
    {
        TinyNetwork saved = new(1);
        saved.Parameters["dense2.bias"][0] = float.NaN;
        TinyNetwork network = new(2);
        LoadReport report = network.LoadMatching(
            new MemoryStream(SafetensorsFile.Saved(saved)), new NameMap(("dense2.bias", "other")));
        Assert.Equal(["dense2.bias"], report.MissingInFile);
        Assert.Throws<NetworkFileException>(() => network.LoadMatching(new MemoryStream(SafetensorsFile.Saved(saved))));
    }

    /// <summary>A file of zeros whose last tensor has another dtype.</summary>
    private static byte[] WithBias(string type, IEnumerable<byte> elements)
    {
        byte[] bytes = [.. elements];
        string header = SafetensorsFile.Header.Replace(
            "\"F32\",\"shape\":[2],\"data_offsets\":[60,68]", $"\"{type}\",\"shape\":[2],\"data_offsets\":[60,{60 + bytes.Length}]",
            StringComparison.Ordinal);
        return SafetensorsFile.Of(Encoding.UTF8.GetBytes(header), [.. new byte[60], .. bytes]);
    }

    private static void AssertRefused(byte[] file, string message)
    {
        TinyNetwork network = new(2);
        uint[] before = network.Block;
        NetworkFileException exception = Assert.Throws<NetworkFileException>(() => network.Load(new MemoryStream(file)));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Contains("LoadOptions.AllowNonFinite = true", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, network.Block);
    }
}
