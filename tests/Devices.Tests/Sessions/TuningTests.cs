using System.IO;
using Lamina.Tests;

namespace Lamina.Devices.Tests.Sessions;

public class TuningTests : DeviceTest
{
    public static TheoryData<DeviceProperties> Classes => new(
        new DeviceProperties { Name = "processor", Kind = DeviceKind.Cpu, LargestGroup = 4096 },
        new DeviceProperties { Name = "large", Kind = DeviceKind.Gpu, LargestGroup = 1024, LocalMemoryBytes = 48 * 1024 },
        new DeviceProperties { Name = "middling", Kind = DeviceKind.Gpu, LargestGroup = 128, LocalMemoryBytes = 32 * 1024 },
        new DeviceProperties { Name = "small", Kind = DeviceKind.Accelerator, LargestGroup = 32, LocalMemoryBytes = 16 * 1024 });

    [Theory]
    [MemberData(nameof(Classes))]
    public void Candidates_fit_the_device_and_begin_with_the_default_shape(DeviceProperties device)
    {
        IReadOnlyList<TileShape> candidates = TileTable.Candidates(device);
        Assert.Equal(TileTable.For(device), candidates[0]);
        Assert.True(candidates.Count > 2);
        Assert.Equal(candidates.Count, candidates.Distinct().Count());
        Assert.All(candidates, tiles =>
        {
            tiles.Check();
            Assert.InRange(tiles.Group, 1, device.LargestGroup);
            Assert.InRange(tiles.LocalBytes, 1, device.LocalMemoryBytes);
            Assert.True(int.IsPow2(tiles.Group));
        });
    }

    [SkippableFact]
    public void The_choice_is_cached_and_measured_again_only_on_request()
    {
        Device device = AnyDevice();
        using TemporaryFolder folder = new();
        TileShape chosen = DeviceTuning.Autotune(device, HandProgram.Usual, 8, folder.File("new/tiles"));
        Assert.Contains(chosen, TileTable.Candidates(device.Properties));
        string file = Assert.Single(Directory.GetFiles(folder.File("new/tiles")));
        string written = File.ReadAllText(file);
        Assert.Contains(device.Properties.Name, written, StringComparison.Ordinal);

        TileShape other = TileTable.Candidates(device.Properties).First(tiles => tiles != chosen);
        string[] lines = written.Split('\n');
        lines[^2] = $"{other.Rows} {other.Columns} {other.Depth} {other.ItemRows} {other.ItemColumns} {other.Examples}";
        File.WriteAllText(file, string.Join('\n', lines));
        Assert.Equal(other, DeviceTuning.Autotune(device, HandProgram.Usual, 8, folder.File("new/tiles")));
        TileShape again = DeviceTuning.Autotune(device, HandProgram.Usual, 8, folder.File("new/tiles"), measureAgain: true);
        Assert.Equal(again, DeviceTuning.Autotune(device, HandProgram.Usual, 8, folder.File("new/tiles")));

        DeviceTuning.Autotune(device, HandProgram.Usual, 9, folder.File("new/tiles"));
        Assert.Equal(2, Directory.GetFiles(folder.File("new/tiles")).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("lamina tiles 1\n")]
    [InlineData("{0}")]
    [InlineData("{0}64 64 16 4 4")]
    [InlineData("{0}64 64 16 4 4 32")]
    [InlineData("{0}64 64 16 4 4 32 1\n")]
    [InlineData("{0}64 64 x 4 4 32\n")]
    [InlineData("{0}64 64 99999999999 4 4 32\n")]
    [InlineData("other{0}64 64 16 4 4 32\n")]
    public void A_damaged_or_foreign_file_is_ignored_and_replaced(string text)
    {
        using TemporaryFolder folder = new();
        DeviceProperties device = new() { Name = "a\ndevice", Kind = DeviceKind.Gpu };
        TuningCache cache = new(folder.File("tiles"), device, HandProgram.Usual, 8);
        Assert.Null(cache.Read());
        TileShape tiles = new(64, 64, 16, 4, 4, 32);
        cache.Write(tiles);
        Assert.Equal(tiles, cache.Read());
        string file = Assert.Single(Directory.GetFiles(folder.File("tiles")));
        string written = File.ReadAllText(file);
        string header = written[..(written[..^1].LastIndexOf('\n') + 1)];
        File.WriteAllText(file, text.Replace("{0}", header, StringComparison.Ordinal));
        Assert.Null(cache.Read());
        cache.Write(tiles);
        Assert.Equal(tiles, cache.Read());
    }

    [Fact]
    public void With_a_read_only_folder_the_choice_is_only_not_cached()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.File("file"), "");
        TuningCache cache =
            new(folder.File("file/tiles"), new DeviceProperties { Name = "a", Kind = DeviceKind.Gpu }, HandProgram.Usual, 8);
        cache.Write(new TileShape(64, 64, 16, 4, 4, 32));
        Assert.Null(cache.Read());
    }

    [SkippableFact]
    public void A_program_that_runs_with_no_shape_reports_the_first_failure()
    {
        Device device = AnyDevice();
        using TemporaryFolder folder = new();
        HandProgram program = new("__kernel void bad(__global float *out, const int at) { out[at] = x; }", new DeviceKernel("bad", 1));
        DeviceException exception = Assert.Throws<DeviceException>(
            () => DeviceTuning.Autotune(device, program, 8, folder.File("tiles")));
        Assert.StartsWith("Kernel bad of HandNet", exception.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("tiles")));
    }
}
