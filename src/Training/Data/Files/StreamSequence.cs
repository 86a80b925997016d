using System.IO;

namespace Lamina.Data;

/// <summary>Concatenates streams.</summary>
internal sealed class StreamSequence(params Stream[] parts) : Stream
{
    private int current;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Fills the buffer across the ends of parts, so that a short read means the end of the last part.</summary>
    public override int Read(Span<byte> buffer)
    {
        int filled = 0;
        while (filled < buffer.Length && current < parts.Length)
        {
            int read = parts[current].Read(buffer[filled..]);
            filled += read;
            if (read == 0) current++;
        }

        return filled;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
