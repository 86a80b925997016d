using System.IO;

namespace Lamina.Runtime.Tests.Serialization;

/// <summary>Returns its bytes one at a time, as a slow pipe does, cannot seek, and throws at a given position.</summary>
internal sealed class DripStream(byte[] bytes, int breaksAt = int.MaxValue) : Stream
{
    private int position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (position == breaksAt) throw new IOException("the pipe broke");
        if (position == bytes.Length || count == 0) return 0;
        buffer[offset] = bytes[position++];
        return 1;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
