using System.IO;
using System.IO.Compression;

namespace Lamina.Data;

/// <summary>Reads a file whole and unpacks it when its first two bytes are gzip's.</summary>
internal static class FileBytes
{
    // .NET takes a cut gzip stream for a short one. A member of known content is put behind the file: it comes out at the end only
    // if everything before it was whole.
    private static readonly byte[] EndMark = "Lamina:end-of-gz"u8.ToArray();
    private static readonly byte[] PackedEndMark = Pack(EndMark);

    /// <summary>The content of a file.</summary>
    /// <exception cref="DataFileException">It is damaged gzip or exceeds 2 GiB.</exception>
    public static byte[] Read(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>The content of a stream from where it stands to its end.</summary>
    /// <exception cref="DataFileException">It is damaged gzip or exceeds 2 GiB.</exception>
    public static byte[] Read(Stream stream, string name)
    {
        using MemoryStream bytes = Drain(stream, name);
        bool gzip = bytes.Length >= 2 && bytes.GetBuffer()[0] == 0x1F && bytes.GetBuffer()[1] == 0x8B;
        return gzip ? Unpack(bytes, name) : bytes.ToArray();
    }

    private static byte[] Unpack(MemoryStream packed, string name)
    {
        packed.Write(PackedEndMark);
        packed.Position = 0;
        try
        {
            using GZipStream gzip = new(packed, CompressionMode.Decompress);
            using MemoryStream content = Drain(gzip, name);
            if (content.GetBuffer().AsSpan(0, (int)content.Length).EndsWith(EndMark))
            {
                content.SetLength(content.Length - EndMark.Length);
                return content.ToArray();
            }
        }
        catch (InvalidDataException exception)
        {
            throw new DataFileException(name, $"The gzip data is damaged: {exception.Message}", inner: exception);
        }

        throw new DataFileException(name, "The gzip data is cut off, or something else follows it.");
    }

    private static MemoryStream Drain(Stream stream, string name)
    {
        MemoryStream bytes = new();
        Span<byte> chunk = new byte[81920];
        for (int read = stream.Read(chunk); read > 0; read = stream.Read(chunk))
        {
            if (bytes.Length + read > Array.MaxLength - PackedEndMark.Length)
            {
                throw new DataFileException(name, "The content exceeds 2 GiB.");
            }

            bytes.Write(chunk[..read]);
        }

        bytes.Position = bytes.Length;
        return bytes;
    }

    private static byte[] Pack(byte[] content)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest)) gzip.Write(content);
        return packed.ToArray();
    }
}
