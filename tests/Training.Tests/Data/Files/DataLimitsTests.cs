using System.IO;
using System.Threading.Tasks;
using Lamina.Data;
using Lamina.Training.Tests.Data.Idx;

namespace Lamina.Training.Tests.Data.Files;

/// <summary>Content that exceeds a limit throws with the file, the value and the option, before much work is done.</summary>
public sealed class DataLimitsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_defaults_are_those_of_the_documentation() => Assert.Equal(
        (1L << 30, 10_000_000, 1_000_000, 1L << 29),
        (DataLimits.Default.Bytes, DataLimits.Default.Rows, DataLimits.Default.Columns, DataLimits.Default.Numbers));

    [Fact]
    public void A_limit_is_at_least_one_and_at_most_an_array()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new DataLimits { Bytes = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DataLimits { Rows = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DataLimits { Columns = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DataLimits { Numbers = 1L << 31 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DataLimits { Bytes = 1L << 31 });
        Assert.Equal(Array.MaxLength, new DataLimits { Bytes = Array.MaxLength }.Bytes);
    }

    /// <summary>A sparse file of 10 GiB; reading it would take seconds and memory.</summary>
    [Fact]
    public void A_large_file_is_rejected_by_its_length()
    {
        string path = Path.Combine(folder.Path, "large");
        using (FileStream file = File.Create(path)) file.SetLength(10L << 30);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(
            $"{path}: The file has 10737418240 bytes; DataLimits.Bytes is 1073741824. Raise it if you trust the file.",
            Assert.Throws<DataFileException>(() => IdxFile.Read(path)).Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    /// <summary>64 MiB of zeros in 64 kB: unpacking stops at the limit, so memory depends on the limit, not on the archive.</summary>
    [Fact]
    public void An_archive_is_unpacked_to_the_limit_and_no_further()
    {
        byte[] packed = Gzip.Zeros(64 << 20);
        Assert.InRange(packed.Length, 0, 100_000);
        DataLimits limits = new() { Bytes = 1 << 20 };
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(
            "x: The content has more than 1048576 bytes; DataLimits.Bytes is 1048576. Raise it if you trust the file.",
            Assert.Throws<DataFileException>(() => IdxFile.Read(new MemoryStream(packed), "x", limits)).Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 12 << 20);
    }

    /// <summary>Each member unpacks to nothing, so only the limit on the packed bytes applies.</summary>
    [Fact]
    public void An_archive_of_empty_members_ends_too()
    {
        byte[] empty = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        byte[] packed = [.. Enumerable.Repeat(empty, 200).SelectMany(member => member)];
        Assert.Contains(
            "DataLimits.Bytes is 1000",
            Assert.Throws<DataFileException>(() => IdxFile.Read(new MemoryStream(packed), "x", new DataLimits { Bytes = 1000 })).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_limit_itself_is_allowed(bool gzip)
    {
        byte[] labels = IdxBytes.Labels([.. new byte[192]]);
        byte[] file = gzip ? Gzip.Pack(labels) : labels;
        Assert.Equal(192, IdxFile.Read(new MemoryStream(file), "x", new DataLimits { Bytes = labels.Length }).Length);
        Assert.Throws<DataFileException>(() => IdxFile.Read(new MemoryStream(file), "x", new DataLimits { Bytes = labels.Length - 1 }));
    }

    /// <summary>.NET reads archives in blocks of 8 KiB; the appended marker must be found at every position in a block.</summary>
    [Fact]
    public void Archives_of_every_length_around_a_block_are_intact()
    {
        byte[] noise = new byte[8300];
        new Random(3).NextBytes(noise);
        for (int length = 8120; length < 8220; length++)
        {
            byte[] packed = Gzip.Pack(IdxBytes.Labels(noise[..length]));
            Assert.Equal(length, IdxFile.Read(new MemoryStream(packed), "x").Length);
            Assert.Throws<DataFileException>(() => IdxFile.Read(new MemoryStream(packed[..^1]), "x"));
        }
    }

    [Fact]
    public void Sizes_of_arrays_are_counted()
    {
        byte[] images = IdxBytes.Images(3, 2, 4);
        Assert.Equal(
            "x: The array has 3 rows; DataLimits.Rows is 2. Raise it if you trust the file.",
            Assert.Throws<DataFileException>(() => IdxFile.ReadImages(new MemoryStream(images), "x", new() { Rows = 2 })).Message);
        Assert.Equal(
            "x: Each row of the array has 8 columns; DataLimits.Columns is 7. Raise it if you trust the file.",
            Assert.Throws<DataFileException>(() => IdxFile.ReadImages(new MemoryStream(images), "x", new() { Columns = 7 })).Message);
        Assert.Equal(3, IdxFile.ReadImages(new MemoryStream(images), "x", new() { Rows = 3, Columns = 8 }).Shape[0]);
        Assert.Contains(
            "DataLimits.Rows",
            Assert.Throws<DataFileException>(
                () => IdxFile.ReadLabels(new MemoryStream(IdxBytes.Labels(1, 2)), "x", new() { Rows = 1 })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_images_has_the_same_limits()
    {
        folder.Write("images-idx3-ubyte", IdxBytes.Images(5, 2, 2));
        string labels = folder.Write("labels-idx1-ubyte", IdxBytes.Labels(0, 1, 2, 3, 4));
        Assert.Equal(4, IdxFolder.Load(folder.Path, limits: new DataLimits { Numbers = 50 }).Train.Count);
        Assert.Equal(
            $"{labels}: The targets, one-hot over 11 classes, have 55 numbers; DataLimits.Numbers is 50. Raise it if you trust "
            + "the file.",
            Assert.Throws<DataFileException>(
                () => IdxFolder.Load(folder.Path, classes: 11, limits: new DataLimits { Numbers = 50 })).Message);
        Assert.Throws<DataFileException>(() => IdxFolder.Load(folder.Path, limits: new DataLimits { Bytes = 20 }));
    }

    [Fact]
    public void A_folder_is_not_a_file() => Assert.Equal(
        $"{folder.Path}: This is a folder, not a file.",
        Assert.Throws<DataFileException>(() => IdxFile.Read(folder.Path)).Message);

    [Fact]
    public void A_missing_file_throws_FileNotFoundException() =>
        Assert.Throws<FileNotFoundException>(() => IdxFile.Read(Path.Combine(folder.Path, "none")));

    /// <summary>Opening a pipe would block forever; a device would be read forever.</summary>
    [Theory]
    [InlineData("pipe")]
    [InlineData("link")]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    public async Task Pipes_and_devices_are_rejected_before_they_are_opened(string name)
    {
        if (OperatingSystem.IsWindows()) return;

        string path = Path.Combine(folder.Path, name);
        if (name is "pipe" or "link") await folder.MakePipe("pipe");
        if (name == "link") File.CreateSymbolicLink(path, Path.Combine(folder.Path, "pipe"));
        Task<DataFileException> refused = Task.Run(() => Assert.Throws<DataFileException>(() => IdxFile.Read(path)));
        Assert.Equal(
            $"{path}: This is a pipe or a device, not a file. To read its content, open it yourself and pass the stream.",
            (await refused.WaitAsync(TimeSpan.FromSeconds(30))).Message);
    }

    [Fact]
    public void A_link_to_a_file_is_read()
    {
        string target = folder.Write("target", IdxBytes.Labels(1, 2));
        string link = Path.Combine(folder.Path, "link");
        File.CreateSymbolicLink(link, target);
        Assert.Equal(2, IdxFile.Read(link).Length);
    }
}
