using System.IO;
using System.Security;
using System.Text;

namespace Lamina.Generator.CallSites;

/// <summary>A tensor as a file's header describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its dtype.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="End">Where its bytes end, from the end of the header.</param>
internal sealed record SavedTensor(string Name, string Type, IReadOnlyList<long> Shape, long End);

/// <summary>The header of a file of saved weights: its tensors, or why there are none.</summary>
internal sealed record SafetensorsFile(IReadOnlyList<SavedTensor> Tensors, string? Fault)
{
    private const int PrefixLength = 8;

    /// <summary>The limit of the format.</summary>
    private const ulong LongestHeader = 100_000_000;

    /// <summary>Of larger headers the runtime has to tell: this one runs while somebody types.</summary>
    private const ulong LongestRead = 4_000_000;

    /// <summary>
    /// Reads the header of a file and not more; null for what cannot be opened now and for headers too long to look at.
    /// </summary>
    /// <remarks>
    /// The compiler hands additional files out as text only. For a binary one the text is null, and asking for it makes csc fail with
    /// CS2015 ("is a binary file instead of a text file"), so the file itself is opened.
    /// </remarks>
    public static SafetensorsFile? Read(string path)
    {
        try
        {
#pragma warning disable RS1035 // See the remarks: a file that is no text can be read in no other way.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
#pragma warning restore RS1035
            return Read(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or SecurityException)
        {
            return null;
        }
    }

    private static SafetensorsFile? Read(Stream stream)
    {
        byte[] prefix = new byte[PrefixLength];
        if (Fill(stream, prefix) < PrefixLength) return Faulty("it is shorter than the 8 bytes of its header's length");
        ulong length = 0;
        for (int i = PrefixLength - 1; i >= 0; i--) length = unchecked((length << 8) | prefix[i]);
        if (length > LongestHeader) return Faulty("it is no safetensors file: the length of its header is beyond the format's limit");
        if (length > LongestRead) return null;

        byte[] header = new byte[(int)length];
        if (Fill(stream, header) < header.Length) return Faulty("it ends within its header");
        return Text(header) is { } json
            ? Parse(json, stream.Length - PrefixLength - header.Length)
            : Faulty("it is no safetensors file: its header is not UTF-8");
    }

    private static SafetensorsFile Parse(string json, long dataLength)
    {
        if (!HeaderReader.TryRead(json, out List<SavedTensor> tensors)) return Faulty("it is no safetensors file: its header is not the JSON of the format");
        long end = tensors.Count == 0 ? 0 : tensors.Max(tensor => tensor.End);
        if (dataLength < end) return Faulty("it is cut off: there are fewer bytes than its header describes");
        return dataLength > end ? Faulty("there are bytes behind its last tensor") : new SafetensorsFile(tensors, Fault: null);
    }

    private static string? Text(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static int Fill(Stream stream, byte[] bytes)
    {
        int filled = 0;
        while (filled < bytes.Length && stream.Read(bytes, filled, bytes.Length - filled) is > 0 and var read) filled += read;
        return filled;
    }

    private static SafetensorsFile Faulty(string fault) => new(Array.Empty<SavedTensor>(), fault);
}
