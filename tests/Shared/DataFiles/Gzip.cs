using System.IO;
using System.IO.Compression;

namespace Lamina.Tests;

/// <summary>Packs bytes as gzip files.</summary>
internal static class Gzip
{
    public static byte[] Pack(byte[] content)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Optimal)) gzip.Write(content);
        return packed.ToArray();
    }

    /// <summary>Zeros, compressed to a thousandth of their length.</summary>
    public static byte[] Zeros(int length)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.SmallestSize))
        {
            byte[] block = new byte[1 << 20];
            for (int written = 0; written < length; written += block.Length) gzip.Write(block);
        }

        return packed.ToArray();
    }
}
