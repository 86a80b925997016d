using System.IO;
using System.Text;
using System.Threading.Tasks;
using Lamina.Data;

namespace Lamina.Csv.Tests;

/// <summary>A table that exceeds a limit throws with the file, the value and the option, before much work is done.</summary>
public sealed class TableLimitsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_schema_has_the_default_limits() => Assert.Same(DataLimits.Default, new CsvSchema().Limits);

    /// <summary>A sparse file of 10 GiB; reading it would take seconds.</summary>
    [Fact]
    public void A_large_file_is_rejected_by_its_length()
    {
        string path = Path.Combine(folder.Path, "large");
        using (FileStream file = File.Create(path)) file.SetLength(10L << 30);
        Assert.Equal(
            $"{path}: The file has 10737418240 bytes; DataLimits.Bytes is 1073741824. Raise it if you trust the file.",
            Assert.Throws<DataFileException>(() => CsvTable.Read(path, new())).Message);
    }

    [Fact]
    public void An_archive_is_unpacked_to_the_limit_and_no_further()
    {
        byte[] packed = Gzip.Zeros(64 << 20);
        CsvSchema schema = new() { Limits = new DataLimits { Bytes = 1 << 20 } };
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(
            "x: The content has more than 1048576 bytes; DataLimits.Bytes is 1048576. Raise it if you trust the file.",
            Assert.Throws<DataFileException>(() => CsvTable.Read(new MemoryStream(packed), "x", schema)).Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 12 << 20);
    }

    [Fact]
    public void Rows_and_columns_of_tables_are_counted()
    {
        CsvSchema schema = new() { Limits = new DataLimits { Rows = 2, Columns = 3 } };
        Assert.Equal(2, Tables.Read("a,b,c\n1,2,3\n1,2,3\n", schema).RowCount);
        Assert.Equal(
            "table, line 4: The table has more than 2 rows; DataLimits.Rows is 2. Raise it if you trust the file.",
            Assert.Throws<DataFileException>(() => Tables.Read("a,b\n1,2\n1,2\n1,2\n1,2\n", schema)).Message);
        Assert.Equal(
            "table: The table has 4 columns; DataLimits.Columns is 3. Raise it if you trust the file.",
            Assert.Throws<DataFileException>(() => Tables.Read("a,b,c,d\n1,2,3,4\n", schema)).Message);
    }

    [Fact]
    public void The_encoded_size_is_checked_before_memory_is_allocated()
    {
        string text = "id,x\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"u{i},1\n"));
        CsvTable wide = Tables.Read(text, new() { Limits = new DataLimits { Columns = 40 } });
        Assert.Equal(
            "table: Column 'id' becomes 40 numbers of a row, and the row has 41 columns; DataLimits.Columns is 40. Raise it if you trust "
            + "the file.",
            Assert.Throws<DataFileException>(() => CsvEncoding.Fit(wide).Encode(wide)).Message);
        CsvTable large = Tables.Read(text, new() { Limits = new DataLimits { Numbers = 1639 } });
        Assert.Equal(
            "table: Column 'id' becomes 40 numbers of a row, and all rows have 1640 numbers; DataLimits.Numbers is 1639. Raise it if you "
            + "trust the file.",
            Assert.Throws<DataFileException>(() => CsvEncoding.Fit(large).Encode(large)).Message);
    }

    [Fact]
    public void A_folder_is_not_a_file() => Assert.Equal(
        $"{folder.Path}: This is a folder, not a file.",
        Assert.Throws<DataFileException>(() => CsvTable.Read(folder.Path, new())).Message);

    /// <summary>Opening a pipe would block forever; a device would be read forever.</summary>
    [Theory]
    [InlineData("pipe")]
    [InlineData("/dev/zero")]
    public async Task Pipes_and_devices_are_rejected_before_they_are_opened(string name)
    {
        if (OperatingSystem.IsWindows()) return;

        string path = Path.Combine(folder.Path, name);
        if (name == "pipe") await folder.MakePipe(name);
        Task<DataFileException> refused = Task.Run(() => Assert.Throws<DataFileException>(() => CsvTable.Read(path, new())));
        Assert.Equal(
            $"{path}: This is a pipe or a device, not a file. To read its content, open it yourself and pass the stream.",
            (await refused.WaitAsync(TimeSpan.FromSeconds(30))).Message);
    }

    [Fact]
    public void A_link_to_a_file_is_read()
    {
        string target = folder.Write("target.csv", Encoding.UTF8.GetBytes("a,b\n1,2\n"));
        string link = Path.Combine(folder.Path, "link.csv");
        File.CreateSymbolicLink(link, target);
        Assert.Equal(1, CsvTable.Read(link, new()).RowCount);
    }
}
