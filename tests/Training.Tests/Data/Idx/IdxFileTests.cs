using System.IO;
using Lamina.Data;

namespace Lamina.Training.Tests.Data.Idx;

public class IdxFileTests
{
    public static TheoryData<IdxType, byte[], double[]> Types() => new()
    {
        { IdxType.UnsignedByte, [0, 200], [0, 200] },
        { IdxType.SignedByte, [127, 0x80], [127, -128] },
        { IdxType.Int16, [0x01, 0x02, 0xFF, 0xFE], [258, -2] },
        { IdxType.Int32, [0x7F, 0xFF, 0xFF, 0xFF, 0x80, 0, 0, 0], [int.MaxValue, int.MinValue] },
        { IdxType.Single, [0x3F, 0xC0, 0, 0, 0xBF, 0, 0, 0], [1.5, -0.5] },
        { IdxType.Double, [0x3F, 0xF8, 0, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0], [1.5, -2] },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_is_read_big_endian(IdxType type, byte[] content, double[] expected)
    {
        IdxArray array = Read(IdxBytes.Write(type, [2], content));
        Assert.Equal((type, 2), (array.Type, array.Length));
        Assert.Equal(expected, new[] { array[0], array[1] });
        Assert.Equal(expected.Select(number => (float)number), array.ToSingles());
    }

    [Fact]
    public void A_number_outside_single_precision_throws_with_its_offset()
    {
        byte[] file = IdxBytes.Write(IdxType.Double, [2], [0x7F, 0xF0, 0, 0, 0, 0, 0, 0, 0x48, 0x10, 0, 0, 0, 0, 0, 0]);
        DataFileException exception = Assert.Throws<DataFileException>(() => Read(file).ToSingles());
        Assert.Equal(16, exception.Offset);
        Assert.Contains("Number 1 is 1.3", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_and_gzip_files_read_the_same_whatever_their_name()
    {
        using TemporaryFolder folder = new();
        byte[] images = IdxBytes.Images(2, 3, 4);
        string plain = folder.Write("plain.gz", images);
        string packed = folder.Write("packed", Gzip.Pack(images));
        Assert.Equal([2, 3, 4], IdxFile.ReadImages(plain).Shape);
        Assert.True(IdxFile.ReadImages(plain).Bytes.SequenceEqual(IdxFile.ReadImages(packed).Bytes));
    }

    [Fact]
    public void A_gzip_file_of_several_members_reads_as_one()
    {
        byte[] labels = IdxBytes.Labels(1, 2, 3);
        byte[] packed = [.. Gzip.Pack(labels[..5]), .. Gzip.Pack(labels[5..])];
        Assert.Equal([1, 2, 3], IdxFile.ReadLabels(new MemoryStream(packed), "labels"));
    }

    [Fact]
    public void A_stream_that_cannot_seek_can_be_read()
    {
        using System.IO.Compression.GZipStream stream = new(
            new MemoryStream(Gzip.Pack(IdxBytes.Labels(4, 5))), System.IO.Compression.CompressionMode.Decompress);
        Assert.Equal([4, 5], IdxFile.ReadLabels(stream, "labels"));
    }

    [Theory]
    [InlineData(IdxType.SignedByte, new byte[] { 3, 4 })]
    [InlineData(IdxType.Int16, new byte[] { 0, 3, 0, 4 })]
    [InlineData(IdxType.Int32, new byte[] { 0, 0, 0, 3, 0, 0, 0, 4 })]
    public void Labels_may_be_integers_of_any_width(IdxType type, byte[] content) =>
        Assert.Equal([3, 4], IdxFile.ReadLabels(new MemoryStream(IdxBytes.Write(type, [2], content)), "labels"));

    public static TheoryData<string, byte[], long?, string> BadFiles() => new()
    {
        { "empty", [], 0, "there are 0" },
        { "three bytes", [0, 0, 8], 0, "there are 3" },
        { "text", "PNG and more"u8.ToArray(), 0, "two zero bytes" },
        { "unknown type", [0, 0, 0x0A, 1, 0, 0, 0, 0], 2, "0x0A is not an IDX type" },
        { "no sizes", [0, 0, 8, 0], 3, "The number of sizes is 0" },
        { "cut in sizes", [0, 0, 8, 2, 0, 0, 0, 1, 0], 9, "ends inside its 2 sizes" },
        { "255 sizes", [0, 0, 8, 255, 0, 0, 0, 1], 8, "ends inside its 255 sizes" },
        { "negative size", [0, 0, 8, 1, 0x80, 0, 0, 0, 1], 4, "The size 2147483648" },
        { "cut in data", [0, 0, 8, 1, 0, 0, 0, 3, 1, 2], 10, "3 of type UnsignedByte need 3 bytes; 2 follow" },
        { "trailing byte", [0, 0, 8, 1, 0, 0, 0, 1, 1, 2], 9, "need 1 bytes; 2 follow" },
        { "half a number", [0, 0, 0x0B, 1, 0, 0, 0, 1, 1], 9, "need 2 bytes; 1 follow" },
        { "empty with data", [0, 0, 8, 1, 0, 0, 0, 0, 1], 8, "need 0 bytes; 1 follow" },
        { "gigantic", IdxBytes.Write(IdxType.Double, [int.MaxValue, int.MaxValue, int.MaxValue, 9], 1), 21, "more than any file has" },
        { "gigantic but empty", IdxBytes.Write(IdxType.Double, [int.MaxValue, int.MaxValue, int.MaxValue, 0], 1), 20, "need 0 bytes" },
        { "cut gzip", Gzip.Pack(IdxBytes.Images(9, 9, 9))[..^9], null, "gzip" },
        { "gzip header alone", [0x1F, 0x8B], null, "gzip" },
        { "gzip and more", [.. Gzip.Pack(IdxBytes.Labels(1)), 7], null, "gzip" },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void An_invalid_file_throws_with_its_name_and_offset(string what, byte[] content, long? offset, string message)
    {
        DataFileException exception = Assert.Throws<DataFileException>(() => IdxFile.Read(new MemoryStream(content), what));
        Assert.Equal((what, offset), (exception.File, exception.Offset));
        Assert.StartsWith(offset is null ? $"{what}: " : $"{what}, offset {offset}: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_another_kind_throw()
    {
        byte[] images = IdxBytes.Images(1, 2, 2);
        byte[] labels = IdxBytes.Labels(1);
        Assert.Throws<DataFileException>(() => IdxFile.ReadLabels(new MemoryStream(images), "x"));
        Assert.Throws<DataFileException>(() => IdxFile.ReadImages(new MemoryStream(labels), "x"));
        Assert.Throws<DataFileException>(() => IdxFile.ReadLabels(new MemoryStream(IdxBytes.Labels()), "x"));
        Assert.Throws<DataFileException>(() => IdxFile.ReadImages(new MemoryStream(IdxBytes.Images(0, 2, 2)), "x"));
        byte[] floats = IdxBytes.Write(IdxType.Single, [1], 0, 0, 0, 0);
        Assert.Throws<DataFileException>(() => IdxFile.ReadLabels(new MemoryStream(floats), "x"));
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 0, 1, 0, 1, 0, 0 }, "Label 1 is 65536")]
    [InlineData(new byte[] { 0, 0, 0, 1, 0xFF, 0xFF, 0xFF, 0xFF }, "Label 1 is -1")]
    public void A_label_that_is_not_a_class_number_throws_with_its_offset(byte[] content, string message)
    {
        byte[] file = IdxBytes.Write(IdxType.Int32, [2], content);
        DataFileException exception = Assert.Throws<DataFileException>(() => IdxFile.ReadLabels(new MemoryStream(file), "x"));
        Assert.Equal(12, exception.Offset);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mutated_files_are_read_or_throw_DataFileException()
    {
        Random random = new(20);
        byte[][] seeds =
        [
            IdxBytes.Images(3, 4, 5), IdxBytes.Labels(1, 2, 3, 4), IdxBytes.Write(IdxType.Int32, [2], 0, 0, 0, 1, 0, 0, 0, 2),
            Gzip.Pack(IdxBytes.Images(3, 4, 5)), Gzip.Pack(IdxBytes.Labels(1, 2, 3)),
        ];
        int refused = 0;
        for (int trial = 0; trial < 2000; trial++)
        {
            byte[] file = Mutation.Of(seeds[trial % seeds.Length], random);
            foreach (Action read in new Action[]
            {
                () => Read(file).ToSingles(),
                () => IdxFile.ReadLabels(new MemoryStream(file), "fuzz"),
                () => IdxFile.ReadImages(new MemoryStream(file), "fuzz"),
            })
            {
                Exception? exception = Record.Exception(read);
                if (exception is null) continue;
                Assert.IsType<DataFileException>(exception);
                refused++;
            }
        }

        Assert.InRange(refused, 3000, 5999);
    }

    private static IdxArray Read(byte[] content) => IdxFile.Read(new MemoryStream(content), "array");
}
