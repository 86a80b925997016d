namespace Lamina.Devices.Tests.Sessions;

public class BuildTests : DeviceTest
{
    private static readonly HandProgram Broken = new(
        """
        float helper(float x)
        {
            return x + 1;
        }

        __kernel void good(__global float *out, const int at)
        {
            out[at] = helper(1);
        }

        __kernel void bad(__global float *out, const int at)
        {
            out[at] = helper(1) + not_there;
        }
        """,
        new DeviceKernel("good", 1),
        new DeviceKernel("bad", 1));

    [SkippableFact]
    public void The_message_for_a_compile_error_has_the_kernel_the_line_and_the_log()
    {
        using DeviceSession session = Open();
        DeviceException exception = Assert.Throws<DeviceException>(() => session.Load(Broken));
        Assert.StartsWith("Kernel bad of HandNet did not compile on ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Line 13: out[at] = helper(1) + not_there;", exception.Message, StringComparison.Ordinal);
        Assert.Contains("The driver's log:\n", exception.Message, StringComparison.Ordinal);
        Assert.Contains("undeclared", exception.Message, StringComparison.Ordinal);
        Assert.Equal(-11, exception.Code);
        session.Load(HandProgram.Usual).Dispose();
    }

    [SkippableFact]
    public void The_message_states_that_an_error_is_outside_the_kernels()
    {
        HandProgram program = new(Broken.Source.Replace("return x", "return y", StringComparison.Ordinal), [.. Broken.Kernels]);
        using DeviceSession session = Open();
        DeviceException exception = Assert.Throws<DeviceException>(() => session.Load(program));
        Assert.StartsWith("Code outside the kernels of HandNet", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Line 3: return y + 1;", exception.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void The_message_names_a_kernel_that_is_not_in_the_source()
    {
        using DeviceSession session = Open();
        DeviceException exception = Assert.Throws<DeviceException>(
            () => session.Load(new HandProgram(HandProgram.Usual.Source, new DeviceKernel("absent", 1))));
        Assert.Contains("kernel absent", exception.Message, StringComparison.Ordinal);
        Assert.Contains("CL_INVALID_KERNEL_NAME", exception.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Groups_above_the_limit_of_the_device_throw_with_kernel_size_and_limit()
    {
        Device device = AnyDevice();
        int limit = device.Properties.LargestGroup;
        TileShape tiles = new(Rows: limit, Columns: 2, Depth: 4, ItemRows: 1, ItemColumns: 1, Examples: 1);
        using DeviceSession session = device.Open(new DeviceOptions { Tiles = tiles });
        DeviceException exception = Assert.Throws<DeviceException>(() => session.Load(HandProgram.Usual));
        Assert.Contains($"Kernel scale runs in groups of {2 * limit} work items", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"the limit is {limit}.", exception.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Groups_of_another_size_than_the_kernel_requires_throw_with_its_name()
    {
        HandProgram program = new(
            "__kernel __attribute__((reqd_work_group_size(3, 1, 1))) void odd(__global float *out, const int at) { out[at] = 1; }",
            new DeviceKernel("odd", 1));
        using DeviceSession session = Open();
        using DeviceBuffer buffer = session.Allocate(1, "one");
        DeviceException exception = Assert.Throws<DeviceException>(() =>
        {
            using DeviceKernels kernels = session.Load(program);
            kernels[0].Begin().With(buffer.All).Run(1);
            session.Finish();
        });
        Assert.Contains("ernel odd", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30, 8, 1)]
    [InlineData(32, 7, 1)]
    [InlineData(32, 8, 0)]
    public void Inconsistent_tiles_throw(int rows, int itemColumns, int examples)
    {
        TileShape tiles = new(rows, 32, 8, 4, itemColumns, examples);
        Assert.Throws<ArgumentException>(tiles.Check);
    }

    [Theory]
    [InlineData("<kernel>:12:5: error: use of undeclared identifier", 12)]
    [InlineData("/tmp/comgr-1/CompileSource:7:30: fatal error: x", 7)]
    [InlineData("1:5:3: error: x", 5)]
    [InlineData("warning first\n<program source>:2:1: warning: w\n<program source>:9:1: error: e", 9)]
    [InlineData("\"input.cl\"(4,2): error x", 4)]
    [InlineData("error: /root/.cache/pocl/kcache/tempfile_grEIWU.cl:4:8: use of x\nerror: /root/f.cl:6:8: y", 4)]
    [InlineData(":99:1: error: beyond the source", 0)]
    [InlineData("ptxas fatal: no line", 0)]
    public void The_line_is_found_in_logs_of_drivers(string log, int line) => Assert.Equal(line, OpenClBuildLog.FirstError(log, 50));

    [Theory]
    [InlineData(1, null)]
    [InlineData(5, null)]
    [InlineData(6, "good")]
    [InlineData(9, "good")]
    [InlineData(10, null)]
    [InlineData(13, "bad")]
    public void The_kernel_is_found_by_a_line(int line, string? kernel) => Assert.Equal(kernel, OpenClBuildLog.KernelOf(Broken, line));

    [Theory]
    [InlineData(-4, "not enough memory", "CL_MEM_OBJECT_ALLOCATION_FAILURE (-4)")]
    [InlineData(-5, "not enough memory or other resources", "CL_OUT_OF_RESOURCES (-5)")]
    [InlineData(-36, "the device was lost", "CL_INVALID_COMMAND_QUEUE (-36)")]
    [InlineData(-9999, "the device was lost", "illegal access")]
    [InlineData(-52, "Doing it", "CL_INVALID_KERNEL_ARGS (-52)")]
    [InlineData(-777, "Doing it", "code -777")]
    public void Codes_are_explained(int code, string meaning, string name)
    {
        DeviceException exception = OpenClFailure.Of(code, "Doing it", "The session has allocated 1 MiB.");
        Assert.Contains(meaning, exception.Message, StringComparison.Ordinal);
        Assert.Contains(name, exception.Message, StringComparison.Ordinal);
        Assert.Contains("Parameters on the host are those of the last copy", exception.Message, StringComparison.Ordinal);
        Assert.Equal(OpenClCodes.IsMemory(code), exception.Message.Contains("has allocated 1 MiB", StringComparison.Ordinal));
        Assert.Equal(code, exception.Code);
    }
}
