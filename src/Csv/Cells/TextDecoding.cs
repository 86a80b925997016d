using System.IO;
using System.Text;

namespace Lamina.Data;

/// <summary>Decodes bytes while they are read, and reports invalid bytes with their line.</summary>
internal sealed class TextDecoding : IDisposable
{
    private readonly string file;
    private readonly Encoding encoding;
    private readonly TextBytes bytes;

    /// <param name="content">The bytes; left open.</param>
    /// <param name="file">Its name in messages.</param>
    /// <param name="encoding">Their encoding.</param>
    public TextDecoding(Stream content, string file, Encoding encoding)
    {
        Encoding strict = Strict(encoding);
        this.file = file;
        this.encoding = encoding;
        bytes = new TextBytes(content, strict);
        Text = new StreamReader(bytes, strict, detectEncodingFromByteOrderMarks: false);
    }

    /// <summary>The whole text, which can be read once, without a byte order mark.</summary>
    public StreamReader Text { get; }

    /// <summary>Translates a <see cref="DecoderFallbackException"/> of the reader.</summary>
    public DataFileException Fault(DecoderFallbackException exception)
    {
        bool isOwnMark = encoding.Preamble.Length > 0 && bytes.Start.AsSpan().StartsWith(encoding.Preamble);
        string hint = !isOwnMark && bytes.Start is ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            ? " It begins with the mark of UTF-16: set CsvSchema.Encoding to Encoding.Unicode or Encoding.BigEndianUnicode."
            : "";
        return new DataFileException(
            file, $"The bytes here are not {encoding.WebName} text.{hint}", bytes.FaultyLine(), innerException: exception);
    }

    public void Dispose() => Text.Dispose();

    private static Encoding Strict(Encoding encoding)
    {
        Encoding strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }
}
