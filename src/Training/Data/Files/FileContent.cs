using System.IO;

namespace Lamina.Data;

/// <summary>
/// The content of a file as a stream that is read once, from the front: unpacked if its first two bytes are those of gzip, and within
/// the limit.
/// </summary>
internal static class FileContent
{
    /// <summary>The content of a stream from its position. Leaves the stream open.</summary>
    /// <param name="stream">The file, packed or not.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="limits">How many bytes it may have, packed and unpacked.</param>
    /// <returns>A stream whose reads throw a <see cref="DataFileException"/> for damaged gzip and beyond the limit.</returns>
    public static Stream Of(Stream stream, string name, DataLimits limits)
    {
        byte[] head = new byte[2];
        int length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        MemoryStream start = new(head, 0, length);
        return head is [0x1F, 0x8B]
            ? new GzipContent(start, stream, name, limits)
            : new LimitedStream(new StreamSequence(start, stream), name, limits);
    }

    /// <summary>
    /// Reads what is left of a packed file. Damage can turn up as wrong content long before it is recognised, so a fault in the content
    /// counts only if the file is whole.
    /// </summary>
    /// <exception cref="DataFileException">It is damaged or exceeds the limit.</exception>
    public static void RequireWhole(Stream content)
    {
        if (content is GzipContent packed) packed.ReadToEnd();
    }
}
