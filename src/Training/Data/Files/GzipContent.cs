using System.IO;
using System.IO.Compression;

namespace Lamina.Data;

/// <summary>Unpacks a gzip file as it is read, and refuses one that is damaged or cut off.</summary>
/// <remarks>
/// .NET takes a cut gzip stream for a short one. So a member of known content is put after the file: it comes out at the end only if
/// everything before it was whole. As many bytes are held back, so that the reader never gets them.
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
    /// <param name="name">What messages call the file.</param>
    /// <param name="limits">How many bytes there may be.</param>
    public GzipContent(Stream head, Stream rest, string name, DataLimits limits)
    {
        this.name = name;

        // The packed bytes have the same limit: members without content would go on for ever.
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

    /// <summary>Reads what is left; nothing if a fault of the file has been thrown.</summary>
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

    // Only the bytes that are held back are left of the block before.
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
        // A read that throws is the last one.
        ended = true;
        try
        {
            int read = unpacked.Read(buffer);
            ended = read == 0;
            return read;
        }
        catch (InvalidDataException exception)
        {
            throw new DataFileException(name, $"The gzip data is damaged: {exception.Message}", inner: exception);
        }
    }

    private static byte[] Pack(byte[] content)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest)) gzip.Write(content);
        return packed.ToArray();
    }
}
