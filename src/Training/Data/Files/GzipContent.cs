using System.IO;
using System.IO.Compression;

namespace Lamina.Data;

/// <summary>Unpacks a gzip file while it is read, and rejects damaged and truncated data.</summary>
/// <remarks>
/// .NET does not detect a truncated gzip stream. So a gzip member of known content is appended to the file: it is unpacked at the end only
/// if everything before it was intact. As many bytes are held back, so the reader never gets that content.
/// </remarks>
internal sealed class GzipContent : Stream
{
    private const int BlockLength = 1 << 14;

    private static readonly byte[] EndMark = "Lamina:end-of-gz"u8.ToArray();
    private static readonly byte[] PackedEndMark = Pack(EndMark);

    private readonly string name;
    private readonly GZipStream gzip;
    private readonly LimitedStream unpacked;
    private readonly byte[] block = new byte[BlockLength];
    private int start;
    private int end;
    private bool ended;

    /// <param name="head">The first bytes of the file, already read.</param>
    /// <param name="rest">The others; left open.</param>
    /// <param name="name">The name of the file in messages.</param>
    /// <param name="limits">The limit on the bytes.</param>
    public GzipContent(Stream head, Stream rest, string name, DataLimits limits)
    {
        this.name = name;

        // The packed bytes have the same limit, because a stream can consist of empty members without end.
        LimitedStream packed = new(new StreamSequence(head, rest, new MemoryStream(PackedEndMark)), name, limits, PackedEndMark.Length);
        gzip = new GZipStream(packed, CompressionMode.Decompress);
        unpacked = new LimitedStream(gzip, name, limits, EndMark.Length);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    private int Ready => Math.Max(0, end - start - EndMark.Length);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (Ready == 0 && !ended) Fill();
        int read = Math.Min(Ready, buffer.Length);
        block.AsSpan(start, read).CopyTo(buffer);
        start += read;
        return read;
    }

    /// <summary>Reads the rest, unless an exception about the file has been thrown.</summary>
    public void ReadToEnd()
    {
        while (!ended)
        {
            start += Ready;
            Fill();
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) gzip.Dispose();
        base.Dispose(disposing);
    }

    // Of the previous block, only the held-back bytes are left.
    private void Fill()
    {
        block.AsSpan(start, end - start).CopyTo(block);
        (start, end) = (0, end - start);
        end += Unpack(block.AsSpan(end));
        if (ended && !block.AsSpan(0, end).SequenceEqual(EndMark))
            throw new DataFileException(name, "The gzip data is cut off, or something else follows it.");
    }

    private int Unpack(Span<byte> buffer)
    {
        // Nothing is read after a read that threw.
        ended = true;
        try
        {
            int read = unpacked.Read(buffer);
            ended = read == 0;
            return read;
        }
        catch (InvalidDataException exception)
        {
            throw new DataFileException(name, $"The gzip data is damaged: {exception.Message}", innerException: exception);
        }
    }

    private static byte[] Pack(byte[] content)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest)) gzip.Write(content);
        return packed.ToArray();
    }
}
