using System.IO;
using System.IO.Compression;
using System.Text;
using Lamina.Data;

namespace Lamina.Csv.Tests;

/// <summary>A file is read once, forward only, and only its table is kept in memory.</summary>
public class StreamingTests
{
    private const int MostMemory = 2 << 20;

    private static readonly byte[] Comments = Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Repeat("# a comment in a line that is no row of the table, and the empty line after it\n\n", 800)));

    private static readonly CsvSchema Schema = new() { Comment = '#' };

    /// <summary>64 MiB of comments in a normal run, and just below the limit of 1 GiB in the long run.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Memory_does_not_grow_with_content_outside_the_table(bool gzip)
    {
        long times = Budget.Of(64, 1023) * (1L << 20) / Comments.Length;
        using Stream text = Text(times, "1,2\n3,4\n");
        using Stream file = gzip ? Packed(text) : text;
        long before = GC.GetAllocatedBytesForCurrentThread();
        CsvTable table = CsvTable.Read(file, "long", Schema);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostMemory);
        Assert.Equal((2, "4"), (table.RowCount, table[1, 1]));
        Assert.Equal(2 + (1600 * times), table.Line(0));
    }

    [Fact]
    public void A_fault_is_found_before_the_rest_is_read()
    {
        using RepeatedText endless = new("a,b\n1\n"u8.ToArray(), Comments, long.MaxValue, []);
        Assert.Equal(
            "endless, line 2, column 'b': The row ends after 1 of 2 fields.",
            Assert.Throws<DataFileException>(() => CsvTable.Read(endless, "endless", Schema)).Message);
    }

    [Fact]
    public void An_endless_stream_is_read_to_the_limit()
    {
        using Stream endless = Text(long.MaxValue, "");
        CsvSchema schema = new() { Comment = '#', Limits = new DataLimits { Bytes = 1 << 20 } };
        Assert.Equal(
            "endless: The content has more than 1048576 bytes; DataLimits.Bytes is 1048576. Raise it if you trust the file.",
            Assert.Throws<DataFileException>(() => CsvTable.Read(endless, "endless", schema)).Message);
    }

    /// <summary>Wherever a packed file is truncated, the truncation is reported, not the incomplete row.</summary>
    [Fact]
    public void A_truncated_archive_is_reported()
    {
        Random random = new(5);
        string text = "a,b\n" + string.Concat(Enumerable.Range(0, 4000).Select(_ => $"{random.NextDouble()},{random.Next()}\n"));
        byte[] packed = Gzip.Pack(Encoding.UTF8.GetBytes(text));
        for (int length = 20; length < packed.Length; length += 997)
        {
            MemoryStream cut = new(packed[..length]);
            Assert.StartsWith(
                "cut: The gzip data is ", Assert.Throws<DataFileException>(() => CsvTable.Read(cut, "cut", new())).Message,
                StringComparison.Ordinal);
        }

        Assert.Equal(4000, CsvTable.Read(new MemoryStream(packed), "whole", new()).RowCount);
    }

    [Fact]
    public void An_invalid_row_in_an_intact_archive_is_reported() => Assert.Equal(
        "whole, line 2, column 'b': The row ends after 1 of 2 fields.",
        Assert.Throws<DataFileException>(
            () => CsvTable.Read(new MemoryStream(Gzip.Pack("a,b\n1\n2,3\n"u8.ToArray())), "whole", new())).Message);

    private static RepeatedText Text(long times, string last) => new("a,b\n"u8.ToArray(), Comments, times, Encoding.UTF8.GetBytes(last));

    private static MemoryStream Packed(Stream text)
    {
        MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true)) text.CopyTo(gzip);
        packed.Position = 0;
        return packed;
    }
}
