using System.Buffers.Binary;
using System.IO;

namespace Lamina.Serialization;

/// <summary>
/// Reads a safetensors stream from its position to its end: first the whole header, then the tensors one after the other, then
/// nothing. What the stream claims about its length is believed only as far as bytes arrive, so a claim costs no memory.
/// </summary>
internal sealed class SafetensorsReader
{
    private const int PrefixLength = sizeof(ulong);

    // A multiple of every element size.
    private const int ChunkLength = 1 << 16;

    private readonly Stream stream;
    private readonly byte[] chunk = new byte[ChunkLength];
    private readonly long headerLength;
    private long dataPosition;

    /// <summary>Reads and checks the header.</summary>
    /// <exception cref="NetworkFileException">It breaks a rule of the format.</exception>
    public SafetensorsReader(Stream stream)
    {
        this.stream = stream;
        headerLength = ReadHeaderLength();
        Header = HeaderParser.Parse(ReadHeaderBytes().Span);
    }

    /// <summary>The header.</summary>
    public SafetensorsHeader Header { get; }

    /// <summary>Reads the next tensor in the order of <see cref="SafetensorsHeader.Tensors"/>.</summary>
    /// <param name="type">Its type, one with a decoder.</param>
    /// <param name="values">As many numbers as it has.</param>
    /// <exception cref="NetworkFileException">The stream ends within the tensor.</exception>
    public void ReadTensor(TensorType type, Span<float> values)
    {
        int size = type.Bits / 8;
        while (!values.IsEmpty)
        {
            int count = Math.Min(values.Length, ChunkLength / size);
            Span<byte> bytes = chunk.AsSpan(0, count * size);
            ReadBytes(bytes);
            type.Decode!(bytes, values[..count]);
            values = values[count..];
        }
    }

    /// <summary>Reads past the next tensor, whatever its type.</summary>
    /// <exception cref="NetworkFileException">The stream ends within the tensor.</exception>
    public void SkipTensor(TensorEntry tensor)
    {
        for (long left = tensor.End - tensor.Begin; left > 0;)
        {
            int count = (int)Math.Min(left, ChunkLength);
            ReadBytes(chunk.AsSpan(0, count));
            left -= count;
        }
    }

    /// <summary>Checks that nothing follows the last tensor.</summary>
    /// <exception cref="NetworkFileException">Something does.</exception>
    public void RequireEnd()
    {
        if (stream.Read(chunk, 0, 1) != 0)
        {
            throw new NetworkFileException(
                $"There are bytes after the last tensor, which ends at byte {PrefixLength + headerLength + Header.DataLength}.");
        }
    }

    private void ReadBytes(Span<byte> bytes)
    {
        int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        dataPosition += read;
        if (read < bytes.Length) throw EndOfData();
    }

    private long ReadHeaderLength()
    {
        Span<byte> prefix = stackalloc byte[PrefixLength];
        int read = stream.ReadAtLeast(prefix, PrefixLength, throwOnEndOfStream: false);
        if (read < PrefixLength) throw new NetworkFileException($"It has {read} bytes; a safetensors file has at least 10.");
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > SafetensorsHeader.MaximumLength)
        {
            throw new NetworkFileException(
                $"The header claims {length} bytes, more than the format's limit of {SafetensorsHeader.MaximumLength}; " +
                "this does not look like a safetensors file.");
        }

        return (long)length;
    }

    private ReadOnlyMemory<byte> ReadHeaderBytes()
    {
        byte[] header = new byte[Math.Min(headerLength, ChunkLength)];
        int filled = 0;
        while (true)
        {
            filled += stream.ReadAtLeast(header.AsSpan(filled), header.Length - filled, throwOnEndOfStream: false);
            if (filled < header.Length)
            {
                throw new NetworkFileException($"It ends after {filled} bytes of the header, which claims {headerLength}.");
            }

            if (filled == headerLength) return header;
            Array.Resize(ref header, (int)Math.Min(headerLength, 2L * header.Length));
        }
    }

    private NetworkFileException EndOfData()
    {
        long start = PrefixLength + headerLength;
        return new NetworkFileException(
            $"It is truncated: it ends at byte {start + dataPosition}; its header describes {start + Header.DataLength} bytes.");
    }
}
