using System.IO;
using System.Security;
using System.Text;

namespace Lamina.Generator.CallSites;

/// <summary>A tensor as the header of a file describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its dtype.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="End">The end of its bytes, relative to the end of the header.</param>
internal sealed record SavedTensor(string Name, string Type, IReadOnlyList<long> Shape, long End);

/// <summary>The header of a safetensors file: its tensors, or the error that makes it invalid.</summary>
internal sealed record SafetensorsFile(IReadOnlyList<SavedTensor> Tensors, string? Error)
{
    private const int PrefixLength = 8;

    /// <summary>The limit of the format.</summary>
    private const ulong MaxHeaderLength = 100_000_000;

    /// <summary>Larger headers are left to the runtime, because the analyzer runs while the user types.</summary>
    private const ulong MaxReadLength = 4_000_000;

    /// <summary>The texts that its writer attached, by key.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; private init; } = new Dictionary<string, string>();

    /// <summary>
    /// Reads only the header of a file; null if the file cannot be opened or its header is too long.
    /// </summary>
    /// <remarks>
    /// The compiler provides additional files as text only. The text of a binary file is null, and asking for it makes csc fail with
    /// CS2015 ("is a binary file instead of a text file"), so the file itself is opened.
    /// </remarks>
    public static SafetensorsFile? Read(string path)
    {
        try
        {
            if (RegularFile.Fault(path) is { } fault) return Invalid(fault);
#pragma warning disable RS1035 // See the remarks: there is no other way to read a binary file.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
#pragma warning restore RS1035
            return Read(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException
            or NotSupportedException or SecurityException)
        {
            return null;
        }
    }

    private static SafetensorsFile? Read(Stream stream)
    {
        byte[] prefix = new byte[PrefixLength];
        if (Fill(stream, prefix) < PrefixLength) return Invalid("it is shorter than the 8 bytes of its header's length");
        ulong length = 0;
        for (int i = PrefixLength - 1; i >= 0; i--) length = unchecked((length << 8) | prefix[i]);
        if (length > MaxHeaderLength) return Invalid("it is no safetensors file: the length of its header is beyond the format's limit");
        if (length > MaxReadLength) return null;
        if ((long)length > stream.Length - PrefixLength) return Invalid("it ends within its header");

        byte[] header = new byte[(int)length];
        if (Fill(stream, header) < header.Length) return Invalid("it ends within its header");
        return Text(header) is { } json
            ? Parse(json, stream.Length - PrefixLength - header.Length)
            : Invalid("it is no safetensors file: its header is not UTF-8");
    }

    private static SafetensorsFile Parse(string json, long dataLength)
    {
        if (HeaderReader.Read(json) is not { } header)
            return Invalid("it is no safetensors file: its header is not the JSON of the format");
        IReadOnlyList<SavedTensor> tensors = header.Tensors;
        long end = tensors.Count == 0 ? 0 : tensors.Max(tensor => tensor.End);
        if (dataLength < end) return Invalid("it is cut off: there are fewer bytes than its header describes");
        return dataLength > end
            ? Invalid("there are bytes after its last tensor")
            : new SafetensorsFile(tensors, Error: null) { Metadata = header.Metadata };
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

    private static SafetensorsFile Invalid(string error) => new(Array.Empty<SavedTensor>(), error);
}
