using System.Buffers;
using System.Buffers.Binary;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lamina.Serialization;

/// <summary>
/// Writes safetensors: the length of the header, the header padded with spaces so that the data begin at a multiple of 8 bytes, then the
/// tensors in the given order without gaps, as the format requires. Equal content gives equal bytes.
/// </summary>
internal static class SafetensorsWriter
{
    private const int Alignment = 8;
    private const int ChunkLength = 1 << 14;

    // Keeps names as readable UTF-8; the default encoder escapes for HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the length and the header.</summary>
    public static void WriteHeader(Stream stream, SafetensorsHeader header)
    {
        ArrayBufferWriter<byte> json = new();
        WriteJson(json, header);
        int padding = (Alignment - (json.WrittenCount % Alignment)) % Alignment;
        json.GetSpan(padding)[..padding].Fill((byte)' ');
        json.Advance(padding);

        Span<byte> prefix = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(prefix, (ulong)json.WrittenCount);
        stream.Write(prefix);
        stream.Write(json.WrittenSpan);
    }

    /// <summary>Writes the numbers of one tensor.</summary>
    public static void WriteTensor(Stream stream, ReadOnlySpan<float> values)
    {
        byte[] chunk = new byte[Math.Min(values.Length, ChunkLength) * sizeof(float)];
        while (!values.IsEmpty)
        {
            int count = Math.Min(values.Length, ChunkLength);
            for (int i = 0; i < count; i++)
            {
                BinaryPrimitives.WriteSingleLittleEndian(chunk.AsSpan(i * sizeof(float)), values[i]);
            }

            stream.Write(chunk, 0, count * sizeof(float));
            values = values[count..];
        }
    }

    private static void WriteJson(ArrayBufferWriter<byte> output, SafetensorsHeader header)
    {
        using Utf8JsonWriter writer = new(output, Options);
        writer.WriteStartObject();
        writer.WriteStartObject(SafetensorsHeader.MetadataKey);
        foreach ((string key, string text) in header.Metadata) writer.WriteString(key, text);
        writer.WriteEndObject();
        foreach (TensorEntry tensor in header.Tensors)
        {
            writer.WriteStartObject(tensor.Name);
            writer.WriteString("dtype", tensor.Type.Name);
            writer.WriteStartArray("shape");
            foreach (long size in tensor.Shape) writer.WriteNumberValue(size);
            writer.WriteEndArray();
            writer.WriteStartArray("data_offsets");
            writer.WriteNumberValue(tensor.Begin);
            writer.WriteNumberValue(tensor.End);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
