using System.IO;

namespace Lamina.Csv.Tests;

/// <summary>A stream of a text, then another text repeatedly, then a third; it does not keep them in memory.</summary>
/// <param name="first">Its first bytes.</param>
/// <param name="repeated">The repeated text.</param>
/// <param name="times">Number of repetitions.</param>
/// <param name="last">Its last bytes.</param>
internal sealed class RepeatedText(byte[] first, byte[] repeated, long times, byte[] last) : Stream
{
    private byte[] piece = first;
    private int place;
    private long left = times;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (place == piece.Length) Advance();
        int length = Math.Min(buffer.Length, piece.Length - place);
        piece.AsSpan(place, length).CopyTo(buffer);
        place += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Advance()
    {
        if (left == 0 && piece == last) return;

        piece = left > 0 ? repeated : last;
        place = 0;
        if (left > 0) left--;
    }
}
