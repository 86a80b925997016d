namespace Lamina.Devices.Tests.Sessions;

public class ListingTests : DeviceTest
{
    [SkippableFact]
    public void Every_device_has_its_properties()
    {
        AnyDevice();
        Assert.All(Device.All, device =>
        {
            DeviceProperties properties = device.Properties;
            Assert.NotEqual("", properties.Name);
            Assert.NotEqual("", properties.Vendor);
            Assert.NotEqual("", properties.Driver);
            Assert.True(properties.ComputeUnits >= 1);
            Assert.True(properties.LargestGroup >= 1);
            Assert.True(properties.SubGroup >= 1);
            Assert.True(properties.LocalMemoryBytes >= 16 * 1024);
            Assert.True(properties.LargestBufferBytes >= 1 << 20);
            Assert.True(properties.GlobalMemoryBytes >= properties.LargestBufferBytes);
            Assert.Contains(properties.Name, device.ToString(), StringComparison.Ordinal);
        });
    }

    [SkippableFact]
    public void Graphics_processors_come_first_and_the_list_is_made_once()
    {
        AnyDevice();
        int[] ranks = Device.All.Select(device => Array.IndexOf(
            [DeviceKind.Gpu, DeviceKind.Accelerator, DeviceKind.Cpu], device.Properties.Kind)).ToArray();
        Assert.Equal(ranks.Order(), ranks);
        Assert.Same(Device.All, Device.All);
        Assert.Same(Device.All[0], Device.First());
    }

    [Fact]
    public void The_variable_names_the_only_library_that_is_tried()
    {
        Assert.Equal(["/opt/libcl.so"], OpenClLibrary.NamesFor("/opt/libcl.so"));
        Assert.Contains("libOpenCL.so.1", OpenClLibrary.NamesFor(" "));
        Assert.Contains("OpenCL.dll", OpenClLibrary.NamesFor(null));
        Assert.Contains("/System/Library/Frameworks/OpenCL.framework/OpenCL", OpenClLibrary.NamesFor(""));
    }

    [Fact]
    public void A_missing_library_or_one_that_is_not_OpenCL_is_not_used()
    {
        Assert.Equal(0, OpenClLibrary.Load(["lamina-no-such-library", "/no/such/library.so"]));
        if (OperatingSystem.IsLinux()) Assert.Equal(0, OpenClLibrary.Load(["libc.so.6"]));
    }

    [Fact]
    public void Without_a_library_the_list_is_empty_and_the_message_states_the_tried_names()
    {
        string printed = ChildProgram.Run(OpenClLibrary.Variable, "/no/such/libOpenCL.so");
        Assert.StartsWith("0 devices", printed, StringComparison.Ordinal);
        Assert.Contains("no OpenCL library was found; tried /no/such/libOpenCL.so", printed, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Without_a_driver_the_message_states_that_the_library_was_found()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "the folder of drivers is a variable of the loader on Linux only");
        AnyDevice();
        string printed = ChildProgram.Run("OCL_ICD_VENDORS", "/no/such/folder/");
        Skip.If(
            !printed.StartsWith("0 devices", StringComparison.Ordinal), "this OpenCL library does not look for drivers in OCL_ICD_VENDORS");
        Assert.Contains("no driver (platform) is installed", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OpenCL 1.2 CUDA", 1, 2)]
    [InlineData("OpenCL 3.0 PoCL HSTR: pthread", 3, 0)]
    [InlineData("nonsense", 0, 0)]
    [InlineData("OpenCL x", 0, 0)]
    public void Versions_are_read(string text, int major, int minor) =>
        Assert.Equal(new Version(major, minor), OpenClDeviceReader.Version(text));
}
