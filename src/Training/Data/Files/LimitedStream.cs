using System.IO;

namespace Lamina.Data;

/// <summary>Counts the bytes that are read from a stream and refuses those after the limit. Leaves the stream open.</summary>
/// <param name="source">What is read.</param>
/// <param name="name">What messages call it.</param>
/// <param name="limits">How many bytes there may be.</param>
/// <param name="beyond">Bytes of ours that do not count.</param>
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
