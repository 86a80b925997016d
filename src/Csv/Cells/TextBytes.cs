using System.IO;
using System.Text;

namespace Lamina.Data;

/// <summary>
/// Passes the bytes of a text to its decoder block by block, and finds the line of an invalid byte. A second decoder follows one block
/// behind; it decodes the faulty block byte by byte.
/// </summary>
/// <param name="source">The bytes; left open.</param>
/// <param name="strict">An encoding that throws for invalid bytes.</param>
internal sealed class TextBytes(Stream source, Encoding strict) : Stream
{
    private const int MarkLength = 2;

    private readonly Decoder follower = strict.GetDecoder();
    private byte[] block = [];
    private char[] text = [];
    private int length;
    private LineCount lines = new();

    /// <summary>The first block that was read, of at least two bytes if the text has them.</summary>
    public byte[] Start { get; private set; } = [];

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The line of the first invalid byte, after the last block could not be decoded.</summary>
    public long FaultyLine()
    {
        try
        {
            for (int i = 0; i < length; i++) Follow(block.AsSpan(i, 1));
        }
        catch (DecoderFallbackException)
        {
        }

        return lines.Next;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        Follow(block.AsSpan(0, length));
        length = source.ReadAtLeast(buffer, Math.Min(buffer.Length, MarkLength), throwOnEndOfStream: false);
        if (block.Length < length) block = new byte[length];
        buffer[..length].CopyTo(block);
        if (Start.Length == 0) Start = block[..length];
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Follow(ReadOnlySpan<byte> bytes)
    {
        int most = strict.GetMaxCharCount(bytes.Length);
        if (text.Length < most) text = new char[most];
        lines.Add(text.AsSpan(0, follower.GetChars(bytes, text, flush: false)));
    }
}
