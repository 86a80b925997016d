using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Lamina.Runtime.Tests.Serialization;

/// <summary>
/// A second reader of the format, written from its specification on a JSON parser: returns the content of a file for
/// <see cref="TinyNetwork"/>, or that the file is not valid for it.
/// </summary>
internal static class SafetensorsOracle
{
    /// <summary>The bits of every parameter by name, or null if the file must be rejected.</summary>
    public static Dictionary<string, uint[]>? Read(byte[] file)
    {
        if (file.Length < 8) return null;
        ulong length = BitConverter.ToUInt64(file);
        if (length > 100_000_000 || length > (ulong)file.Length - 8) return null;
        byte[] header = file[8..(8 + (int)length)];
        try
        {
            if (!new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(header).StartsWith('{')) return null;
            using JsonDocument document = JsonDocument.Parse(header);
            return Read(Properties(document.RootElement), file[(8 + (int)length)..]);
        }
        catch (Exception exception)
            when (exception is JsonException or DecoderFallbackException or InvalidOperationException or NotAValidFile)
        {
            return null;
        }
    }

    private static Dictionary<string, uint[]> Read(Dictionary<string, JsonElement> header, byte[] data)
    {
        if (header.Remove("__metadata__", out JsonElement metadata))
        {
            Dictionary<string, JsonElement> texts = Properties(metadata);
            foreach (JsonElement text in texts.Values) Check(text.GetString() is not null);
            bool hasVersion = texts.TryGetValue("lamina_version", out JsonElement version);
            Check(!hasVersion || version.GetString() == "1");
            Check(!hasVersion || !texts.TryGetValue("layout", out JsonElement layout) || layout.GetString() is "Lamina" or "PyTorch");
        }

        Check(header.Count == TinyNetwork.Description.Parameters.Count);
        bool[] covered = new bool[data.Length];
        Dictionary<string, uint[]> tensors = [];
        foreach (ParameterDescription parameter in TinyNetwork.Description.Parameters)
        {
            Check(header.ContainsKey(parameter.Name));
            Dictionary<string, JsonElement> fields = Properties(header[parameter.Name]);
            Check(fields.Count == 3 && fields.ContainsKey("dtype") && fields.ContainsKey("shape") && fields.ContainsKey("data_offsets"));
            Check(Numbers(fields["shape"]).SequenceEqual(parameter.Shape.Select(size => new BigInteger(size))));
            BigInteger[] offsets = Numbers(fields["data_offsets"]);
            Check(offsets.Length == 2 && offsets[0] <= offsets[1] && offsets[1] <= data.Length);
            string type = fields["dtype"].GetString()!;
            byte[] bytes = data[(int)offsets[0]..(int)offsets[1]];
            Check(bytes.Length == parameter.Length * Size(type));
            for (int i = (int)offsets[0]; i < offsets[1]; i++)
            {
                Check(!covered[i]);
                covered[i] = true;
            }

            tensors.Add(parameter.Name, [.. Enumerable.Range(0, parameter.Length).Select(i => Bits(type, bytes, i))]);
        }

        Check(covered.All(cover => cover));
        Check(tensors.Values.All(bits => bits.All(element => float.IsFinite(BitConverter.UInt32BitsToSingle(element)))));
        return tensors;
    }

    private static Dictionary<string, JsonElement> Properties(JsonElement element)
    {
        Check(element.ValueKind == JsonValueKind.Object);
        Dictionary<string, JsonElement> properties = [];
        foreach (JsonProperty property in element.EnumerateObject()) Check(properties.TryAdd(property.Name, property.Value));
        return properties;
    }

    private static BigInteger[] Numbers(JsonElement array)
    {
        Check(array.ValueKind == JsonValueKind.Array);
        return [.. array.EnumerateArray().Select(number =>
        {
            string text = number.GetRawText();
            Check(text.All(char.IsAsciiDigit));
            return BigInteger.Parse(text, CultureInfo.InvariantCulture);
        })];
    }

    private static int Size(string type) => type switch
    {
        "F64" => 8,
        "F32" => 4,
        "F16" or "BF16" => 2,
        _ => throw new NotAValidFile(),
    };

    private static uint Bits(string type, byte[] bytes, int i) => type switch
    {
        "F64" => BitConverter.SingleToUInt32Bits((float)BitConverter.ToDouble(bytes, 8 * i)),
        "F32" => BitConverter.ToUInt32(bytes, 4 * i),
        "F16" => BitConverter.SingleToUInt32Bits((float)BitConverter.ToHalf(bytes, 2 * i)),
        _ => (uint)BitConverter.ToUInt16(bytes, 2 * i) << 16,
    };

    private static void Check(bool condition)
    {
        if (!condition) throw new NotAValidFile();
    }

    private sealed class NotAValidFile : Exception;
}
