using System.IO;

namespace Lamina.Data;

/// <summary>Counts the bytes that are read from a stream, and throws beyond the limit. Leaves the stream open.</summary>
/// <param name="source">The stream to read.</param>
/// <param name="name">Its name in messages.</param>
/// <param name="limits">The limit on the bytes.</param>
/// <param name="beyond">Bytes that the caller appended, which do not count.</param>
internal sealed class LimitedStream(Stream source, string name, DataLimits limits, int beyond = 0) : Stream
{
    private long count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => count; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read = source.Read(buffer);
        count += read;
        return count <= limits.Bytes + beyond
            ? read
            : throw Limit.Exceeded(name, "The content has", limits.Bytes, nameof(DataLimits.Bytes));
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
