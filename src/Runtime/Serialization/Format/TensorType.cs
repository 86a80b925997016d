using System.Buffers.Binary;

namespace Lamina.Serialization;

/// <summary>A safetensors dtype: its name, its size, and its conversion to single precision if it can be loaded.</summary>
internal sealed record TensorType(string Name, int Bits, TensorType.Decoder? Decode = null)
{
    /// <summary>Reads <c>values.Length</c> little-endian numbers.</summary>
    internal delegate void Decoder(ReadOnlySpan<byte> bytes, Span<float> values);

    /// <summary>Single precision, in which networks are saved.</summary>
    public static TensorType F32 { get; } = new("F32", 32, DecodeSingle);

    /// <summary>
    /// Every dtype of the format; types without a decoder are included so that the message can distinguish them from invalid names.
    /// </summary>
    public static IReadOnlyList<TensorType> All { get; } =
    [
        F32,
        new("F64", 64, DecodeDouble),
        new("F16", 16, DecodeHalf),
        new("BF16", 16, DecodeBrainFloat),
        new("BOOL", 8),
        new("U8", 8),
        new("I8", 8),
        new("U16", 16),
        new("I16", 16),
        new("U32", 32),
        new("I32", 32),
        new("U64", 64),
        new("I64", 64),
        new("C64", 64),
        new("F8_E4M3", 8),
        new("F8_E5M2", 8),
        new("F8_E8M0", 8),
        new("F6_E2M3", 6),
        new("F6_E3M2", 6),
        new("F4", 4),
    ];

    /// <summary>The types that can be loaded.</summary>
    public static IEnumerable<TensorType> Loadable => All.Where(type => type.Decode is not null);

    /// <summary>Names for messages.</summary>
    public static string Names(IEnumerable<TensorType> types) => string.Join(", ", types.Select(type => type.Name));

    /// <summary>The type with a name, or null.</summary>
    public static TensorType? Find(string name) => All.FirstOrDefault(type => type.Name == name);

    private static void DecodeSingle(ReadOnlySpan<byte> bytes, Span<float> values)
    {
        for (int i = 0; i < values.Length; i++) values[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(4 * i)..]);
    }

    private static void DecodeDouble(ReadOnlySpan<byte> bytes, Span<float> values)
    {
        for (int i = 0; i < values.Length; i++) values[i] = (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes[(8 * i)..]);
    }

    private static void DecodeHalf(ReadOnlySpan<byte> bytes, Span<float> values)
    {
        for (int i = 0; i < values.Length; i++) values[i] = (float)BinaryPrimitives.ReadHalfLittleEndian(bytes[(2 * i)..]);
    }

    // A bfloat16 is the upper half of a single.
    private static void DecodeBrainFloat(ReadOnlySpan<byte> bytes, Span<float> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            uint bits = (uint)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]) << 16;
            values[i] = BitConverter.UInt32BitsToSingle(bits);
        }
    }
}
