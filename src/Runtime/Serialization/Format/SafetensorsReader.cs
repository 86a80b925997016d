using System.Buffers.Binary;
using System.IO;
using Lamina.Kernels;

namespace Lamina.Serialization;

/// <summary>
/// Reads a safetensors stream from its position to its end: first the whole header, then the tensors in order, then nothing. Memory is
/// allocated only for bytes that have arrived, so a wrong length in the header costs no memory.
/// </summary>
internal sealed class SafetensorsReader
{
    private const int PrefixLength = sizeof(ulong);

    // A multiple of every element size.
    private const int ChunkLength = 1 << 16;

    private readonly Stream stream;
    private readonly LoadOptions options;
    private readonly byte[] chunk = new byte[ChunkLength];
    private readonly long headerLength;
    private long dataPosition;

    /// <summary>Reads and checks the header.</summary>
    /// <exception cref="NetworkFileException">It breaks a rule of the format.</exception>
    public SafetensorsReader(Stream stream, LoadOptions options)
    {
        (this.stream, this.options) = (stream, options);
        headerLength = ReadHeaderLength();
        Header = HeaderParser.Parse(ReadHeaderBytes());
    }

    /// <summary>The header.</summary>
    public FileHeader Header { get; }

    /// <summary>Reads the next tensor in the order of <see cref="Header"/>.</summary>
    /// <param name="tensor">A tensor whose type has a decoder.</param>
    /// <param name="values">As many elements as the tensor has.</param>
    /// <exception cref="NetworkFileException">
    /// The stream ends within the tensor, or an element is not finite in single precision and the options do not allow that.
    /// </exception>
    public void ReadTensor(TensorEntry tensor, Span<float> values)
    {
        int size = tensor.Type.Bits / 8;
        for (int start = 0; start < values.Length;)
        {
            int count = Math.Min(values.Length - start, ChunkLength / size);
            Span<byte> bytes = chunk.AsSpan(0, count * size);
            Span<float> part = values.Slice(start, count);
            ReadBytes(bytes);
            tensor.Type.Decode!(bytes, part);
            if (!options.AllowNonFinite && Finite.FirstNot(part) is >= 0 and var other)
                throw NonFiniteElement.Refusal(tensor, start + other, bytes.Slice(other * size, size));
            start += count;
        }
    }

    /// <summary>Reads past the next tensor, whatever its type.</summary>
    /// <param name="length">Its bytes.</param>
    /// <exception cref="NetworkFileException">The stream ends within the tensor.</exception>
    public void SkipTensor(long length)
    {
        for (long left = length; left > 0;)
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
        if (length > LoadOptions.LongestHeader)
        {
            throw new NetworkFileException(
                $"The header claims {length} bytes, more than the format's limit of {LoadOptions.LongestHeader}; " +
                "this does not look like a safetensors file.");
        }

        if (length > (ulong)options.MaxHeaderLength)
        {
            throw new NetworkFileException(
                $"The header has {length} bytes, more than the {options.MaxHeaderLength} of " +
                $"{nameof(LoadOptions)}.{nameof(LoadOptions.MaxHeaderLength)}.");
        }

        return (long)length;
    }

    private ReadOnlyMemory<byte> ReadHeaderBytes()
    {
        // If the stream has a length, the header is read into one array, without copies.
        bool isLongEnough = stream.CanSeek && stream.Length - stream.Position >= headerLength;
        byte[] header = new byte[isLongEnough ? headerLength : Math.Min(headerLength, ChunkLength)];
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
