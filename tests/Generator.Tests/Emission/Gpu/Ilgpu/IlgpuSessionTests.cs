using Lamina.Devices;
using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Tests.Emission.Gpu.Printing;

namespace Lamina.Generator.Tests.Emission.Gpu.Ilgpu;

/// <summary>The device of the library for ILGPU keeps the contract of devices.</summary>
public class IlgpuSessionTests
{
    private static readonly (string Name, Kernel Kernel)[] Kernels = [("twice", SampleKernels.Map((x, _) => x + x))];

    [Fact]
    public void Copies_fills_and_launches_on_parts_of_buffers()
    {
        using IlgpuProject project = IlgpuProject.Open(Kernels);
        DeviceRange buffer = project.Buffer(1, 2, 3, 4, 5, 6);
        project[0].With(buffer.Slice(1, 2)).With(buffer.Slice(4, 2)).With(2).Run(1);
        project.Session.Fill(buffer.Slice(0, 1), 0);
        project.Session.Fill(buffer.Slice(3, 1), 9);
        project.Session.WaitFor(project.Session.WriteLater(new[] { 7f }, buffer.Slice(1, 1)));
        Assert.Equal([0, 7, 3, 9, 4, 6], project.Read(buffer));

        var later = new float[2];
        project.Session.ReadLater(buffer.Slice(4, 2), later).Wait();
        Assert.Equal([4, 6], later);
        Assert.Throws<ArgumentException>(() => project.Session.Write(new float[3], buffer));
        project.Session.Finish();
    }

    [Fact]
    public void Says_which_buffer_a_kernel_left()
    {
        using IlgpuProject project = IlgpuProject.Open([("beyond", Beyond())], new DeviceOptions { Guard = 32 });
        DeviceRange whole = project.Buffer(1, 2, 3);
        project.Session.CheckGuards();

        // A range of a longer buffer that was made by hand stands for a kernel that runs on.
        project[0].With(whole with { Length = project.Session.Tiles.Group + 1 }).Run(1);
        DeviceException exception = Assert.Throws<DeviceException>(project.Session.CheckGuards);
        Assert.Contains("after the memory for a test", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>So that tests of kernels see when one reads what it never wrote.</summary>
    [Theory]
    [InlineData(KernelSpace.Local)]
    [InlineData(KernelSpace.Private)]
    public void Memory_of_a_kernel_begins_as_NaN(object space)
    {
        var builder = new KernelBuilder();
        KernelArray target = builder.Buffer("target", isWritten: true);
        builder.Store(target, KernelBuilder.Item, builder.Reserve("memory", (KernelSpace)space, Tile.WorkGroup)[KernelBuilder.Item]);
        using IlgpuProject project = IlgpuProject.Open([("reads", builder.Build("Reads what nobody wrote."))]);
        DeviceRange numbers = project.Buffer(new float[project.Session.Tiles.Group]);
        project[0].With(numbers).Run(1);
        Assert.All(project.Read(numbers), number => Assert.Equal(float.NaN, number));
    }

    [Fact]
    public void Measures_launches()
    {
        using IlgpuProject project = IlgpuProject.Open(Kernels, new DeviceOptions { Profile = true });
        DeviceRange buffer = project.Buffer(1, 2);
        project[0].With(buffer).With(buffer).With(2).Run(1);
        LaunchTime time = Assert.Single(project.Session.Profile());
        Assert.Equal("twice", time.Kernel);
        Assert.InRange(time.Duration, 1, long.MaxValue);
        Assert.Empty(project.Session.Profile());
    }

    [Fact]
    public void Refuses_other_tiles()
    {
        using IlgpuProject project = IlgpuProject.Open(Kernels);
        TileShape other = project.Session.Tiles with { Rows = 128 };
        Assert.Contains("128", Assert.Throws<DeviceException>(() => project.Device.Open(new DeviceOptions { Tiles = other })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Describes_the_accelerator()
    {
        using IlgpuProject project = IlgpuProject.Open(Kernels);
        Assert.Equal("CPUAccelerator", project.Device.Properties.Name);
        Assert.Equal(DeviceKind.Cpu, project.Device.Properties.Kind);
        Assert.Equal(16, project.Device.Properties.LargestGroup);
    }

    private static Kernel Beyond()
    {
        var builder = new KernelBuilder();
        KernelArray target = builder.Buffer("target", isWritten: true);
        builder.Store(target, KernelBuilder.Item + 1, KernelExpression.Number(1));
        return builder.Build("Writes one number too far.");
    }
}
