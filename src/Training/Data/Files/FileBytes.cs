using System.IO;

namespace Lamina.Data;

/// <summary>Reads the whole content of a file, and unpacks it if it is gzip; stops at the limit.</summary>
internal static class FileBytes
{
    private const int FirstChunk = 1 << 16;
    private const int LargestChunk = 1 << 22;

    /// <summary>The content of a file.</summary>
    /// <exception cref="DataFileException">It is not a regular file, is damaged gzip, or exceeds the limit.</exception>
    public static byte[] Read(string path, DataLimits limits)
    {
        using FileStream stream = RegularFile.Open(path, limits);
        return Read(stream, path, limits);
    }

    /// <summary>The content of a stream from its position to its end.</summary>
    /// <exception cref="DataFileException">It is damaged gzip or exceeds the limit.</exception>
    public static byte[] Read(Stream stream, string name, DataLimits limits)
    {
        using Stream content = FileContent.Of(stream, name, limits);
        List<(byte[] Bytes, int Length)> chunks = [];
        int total = 0;
        for (int size = FirstChunk; ; size = Math.Min(2 * size, LargestChunk))
        {
            byte[] chunk = new byte[size];
            int length = content.ReadAtLeast(chunk, size, throwOnEndOfStream: false);
            chunks.Add((chunk, length));
            total = checked(total + length);
            if (length < size) break;
        }

        return Join(chunks, total);
    }

    private static byte[] Join(List<(byte[] Bytes, int Length)> chunks, int total)
    {
        byte[] content = new byte[total];
        int offset = 0;
        foreach ((byte[] chunk, int length) in chunks)
        {
            chunk.AsSpan(0, length).CopyTo(content.AsSpan(offset));
            offset += length;
        }

        return content;
    }
}
