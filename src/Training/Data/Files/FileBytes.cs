using System.IO;
using System.IO.Compression;

namespace Lamina.Data;

/// <summary>Reads a file whole and unpacks it when its first two bytes are gzip's; stops at the limit.</summary>
internal static class FileBytes
{
    private const int FirstChunk = 1 << 16;
    private const int LargestChunk = 1 << 22;

    // .NET takes a cut gzip stream for a short one. A member of known content is put after the file: it comes out at the end only
    // if everything before it was whole.
    private static readonly byte[] EndMark = "Lamina:end-of-gz"u8.ToArray();
    private static readonly byte[] PackedEndMark = Pack(EndMark);

    /// <summary>The content of a file.</summary>
    /// <exception cref="DataFileException">It is no regular file, is damaged gzip, or exceeds the limit.</exception>
    public static byte[] Read(string path, DataLimits limits)
    {
        RegularFile.Require(path);
        using FileStream stream = File.OpenRead(path);
        if (!stream.CanSeek) throw RegularFile.Irregular(path);

        Limit.Require(path, "The file has", stream.Length, limits.Bytes, nameof(DataLimits.Bytes));
        return Read(stream, path, limits);
    }

    /// <summary>The content of a stream from its position to its end.</summary>
    /// <exception cref="DataFileException">It is damaged gzip or exceeds the limit.</exception>
    public static byte[] Read(Stream stream, string name, DataLimits limits)
    {
        byte[] head = new byte[2];
        int length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        using MemoryStream start = new(head, 0, length);
        return head is [0x1F, 0x8B] ? Unpack(start, stream, name, limits) : Drain(new StreamSequence(start, stream), name, limits);
    }

    private static byte[] Unpack(MemoryStream start, Stream rest, string name, DataLimits limits)
    {
        using MemoryStream end = new(PackedEndMark);
        try
        {
            // The packed bytes have the same limit: members without content would go on for ever.
            using LimitedStream packed = new(new StreamSequence(start, rest, end), name, limits, PackedEndMark.Length);
            using GZipStream gzip = new(packed, CompressionMode.Decompress);
            byte[] content = Drain(gzip, name, limits, EndMark.Length);
            if (content.AsSpan().EndsWith(EndMark)) return content[..^EndMark.Length];
        }
        catch (InvalidDataException exception)
        {
            throw new DataFileException(name, $"The gzip data is damaged: {exception.Message}", inner: exception);
        }

        throw new DataFileException(name, "The gzip data is cut off, or something else follows it.");
    }

    private static byte[] Drain(Stream stream, string name, DataLimits limits, int beyond = 0)
    {
        using LimitedStream limited = new(stream, name, limits, beyond);
        List<(byte[] Bytes, int Length)> chunks = [];
        int total = 0;
        for (int size = FirstChunk; ; size = Math.Min(2 * size, LargestChunk))
        {
            byte[] chunk = new byte[size];
            int length = limited.ReadAtLeast(chunk, size, throwOnEndOfStream: false);
            chunks.Add((chunk, length));
            total = checked(total + length);
            if (length < size) break;
        }

        byte[] content = new byte[total];
        int offset = 0;
        foreach ((byte[] chunk, int length) in chunks)
        {
            chunk.AsSpan(0, length).CopyTo(content.AsSpan(offset));
            offset += length;
        }

        return content;
    }

    private static byte[] Pack(byte[] content)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest)) gzip.Write(content);
        return packed.ToArray();
    }
}
