using System.IO;

namespace Lamina.Data;

/// <summary>
/// The content of a file as a forward-only stream: unpacked if its first two bytes are those of gzip, and limited in length.
/// </summary>
internal static class FileContent
{
    /// <summary>The content of a stream from its position. Leaves the stream open.</summary>
    /// <param name="stream">The file, packed or not.</param>
    /// <param name="name">Its name in messages.</param>
    /// <param name="limits">The limit on its bytes, packed and unpacked.</param>
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
    /// Reads the rest of a packed file. Damaged data can unpack to wrong content long before the damage is detected, so a fault in the
    /// content is reported only if the file is intact.
    /// </summary>
    /// <exception cref="DataFileException">It is damaged or exceeds the limit.</exception>
    public static void RequireWhole(Stream content)
    {
        if (content is GzipContent packed) packed.ReadToEnd();
    }
}
