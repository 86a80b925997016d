using System.IO;
using System.Text;

namespace Lamina.Data;

/// <summary>Turns bytes into characters of an encoding, and refuses bytes that are none by line.</summary>
internal sealed class TextDecoding(byte[] content, string file, Encoding encoding)
{
    private readonly Encoding strict = Strict(encoding);

    /// <summary>A reader of the whole text. A byte order mark is no part of it.</summary>
    public StreamReader Open() => new(new MemoryStream(content), strict, detectEncodingFromByteOrderMarks: false);

    /// <summary>What a <see cref="DecoderFallbackException"/> of the reader means: it reads blocks, so the place is found anew.</summary>
    public DataFileException Fault(DecoderFallbackException exception)
    {
        int line = 1 + content.AsSpan(0, FirstBadByte()).Count((byte)'\n');
        string hint = content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
            ? " It begins with the mark of UTF-16: set CsvSchema.Encoding to Encoding.Unicode or Encoding.BigEndianUnicode."
            : "";
        return new DataFileException(file, $"The bytes here are not {encoding.WebName} text.{hint}", line, inner: exception);
    }

    private int FirstBadByte()
    {
        try
        {
            strict.GetCharCount(content);
            return content.Length;
        }
        catch (DecoderFallbackException exception)
        {
            return Math.Clamp(exception.Index, 0, content.Length);
        }
    }

    private static Encoding Strict(Encoding encoding)
    {
        Encoding strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }
}
