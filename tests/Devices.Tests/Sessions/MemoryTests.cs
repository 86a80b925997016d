namespace Lamina.Devices.Tests.Sessions;

public class MemoryTests : DeviceTest
{
    [SkippableTheory]
    [InlineData(0)]
    [InlineData(32)]
    public void Written_numbers_can_be_read_also_in_parts(int guard)
    {
        using DeviceSession session = Open(guard);
        using DeviceBuffer buffer = Written(session, Count(100));
        Assert.Equal(Count(100), Read(session, buffer.All));
        Assert.Equal([40, 41, 42], Read(session, buffer.Range(40, 3)));
        session.Write([-1, -2], buffer.Range(98, 2));
        session.Write([], buffer.Range(98, 0));
        Assert.Equal([97, -1, -2], Read(session, buffer.All.Slice(90, 10).Slice(7, 3)));
        Assert.Empty(Read(session, buffer.Range(100, 0)));
        session.CheckGuards();
    }

    [SkippableFact]
    public void A_fill_changes_only_its_range()
    {
        using DeviceSession session = Open(guard: 3);
        using DeviceBuffer buffer = Written(session, Count(6));
        session.Fill(buffer.Range(2, 3), 7.5f);
        session.Fill(buffer.Range(0, 0), 9);
        Assert.Equal([0, 1, 7.5f, 7.5f, 7.5f, 5], Read(session, buffer.All));
        session.CheckGuards();
    }

    [SkippableFact]
    public void Guarded_memory_is_NaN_until_it_is_written()
    {
        using DeviceSession session = Open(guard: 1);
        using DeviceBuffer buffer = session.Allocate(5, "numbers");
        Assert.All(Read(session, buffer.All), number => Assert.True(float.IsNaN(number)));
    }

    [SkippableFact]
    public void Lengths_must_agree()
    {
        using DeviceSession session = Open();
        using DeviceBuffer buffer = session.Allocate(10, "the inputs");
        ArgumentException exception = Assert.Throws<ArgumentException>(() => session.Write(Count(9), buffer.All));
        Assert.Contains("9 numbers on the host and 10 of the inputs", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => session.Read(buffer.All, new float[11]));
        Assert.Throws<ArgumentException>(() => session.WriteLater(new float[9], buffer.All));
        Assert.Throws<ArgumentException>(() => session.ReadLater(buffer.All, new float[9]));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Range(5, 6));
        Assert.Throws<ArgumentOutOfRangeException>(() => session.Allocate(0, "nothing"));
    }

    [SkippableFact]
    public void A_buffer_belongs_to_its_session()
    {
        using DeviceSession one = Open();
        using DeviceSession other = Open();
        using DeviceBuffer buffer = Written(one, Count(4));
        Assert.Throws<ArgumentException>(() => other.Read(buffer.All, new float[4]));
        Assert.Throws<ArgumentException>(() => other.Fill(default, 0));
        using DeviceKernels kernels = other.Load(HandProgram.Usual);
        Assert.Throws<ArgumentException>(() => kernels[HandProgram.Place].Begin().With(buffer.All).Run(1));
    }

    [SkippableFact]
    public void A_buffer_larger_than_the_device_allows_throws_without_a_call_of_the_driver()
    {
        Device device = AnyDevice();
        Skip.If(device.Properties.LargestBufferBytes / sizeof(float) >= int.MaxValue, "every length fits into a buffer of this device");
        using DeviceSession session = device.Open();
        int length = (int)(device.Properties.LargestBufferBytes / sizeof(float)) + 1;
        DeviceException exception = Assert.Throws<DeviceException>(() => session.Allocate(length, "the workspace of HandNet"));
        Assert.Contains("No room for the workspace of HandNet", exception.Message, StringComparison.Ordinal);
        Assert.Contains("largest buffer is", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Parameters on the host are those of the last copy", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, exception.Code);
        using DeviceBuffer small = session.Allocate(1, "one");
    }

    [SkippableFact]
    public void Out_of_memory_throws_with_purpose_and_allocated_memory_and_the_session_stays_usable()
    {
        Device device = AnyDevice();
        Skip.If(device.Properties.Kind != DeviceKind.Cpu, "filling the memory of a graphics processor may disturb others");
        using DeviceSession session = device.Open();
        int length = (int)Math.Min(device.Properties.LargestBufferBytes / sizeof(float), int.MaxValue);
        List<DeviceBuffer> buffers = [];
        DeviceException? exception = null;
        long most = (device.Properties.GlobalMemoryBytes / device.Properties.LargestBufferBytes) + 1;
        for (int count = 0; count < most && exception is null; count++)
        {
            exception = Record.Exception(() => buffers.Add(session.Allocate(length, $"part {count}"))) as DeviceException;
        }

        Assert.NotNull(exception);
        Assert.Contains($"for part {buffers.Count} on ", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"in {buffers.Count} buffers, the largest for part ", exception.Message, StringComparison.Ordinal);
        foreach (DeviceBuffer buffer in buffers) buffer.Dispose();
        using DeviceBuffer after = Written(session, Count(10));
        Assert.Equal(Count(10), Read(session, after.All));
    }

    [SkippableFact]
    public void Disposed_objects_throw_and_can_be_disposed_twice()
    {
        DeviceSession session = Open();
        DeviceBuffer given = session.Allocate(4, "numbers");
        DeviceBuffer kept = session.Allocate(4, "numbers");
        DeviceKernels kernels = session.Load(HandProgram.Usual);
        DeviceLaunch launch = kernels[HandProgram.Place];
        launch.Begin().With(given.All).Run(1);
        given.Dispose();
        given.Dispose();
        Assert.Throws<ObjectDisposedException>(() => session.Write(Count(4), given.All));
        Assert.Throws<ObjectDisposedException>(() => launch.Begin().With(given.All).Run(1));
        launch.Begin().With(kept.All).Run(1);
        kernels.Dispose();
        kernels.Dispose();
        Assert.Throws<ObjectDisposedException>(() => kernels[0]);
        Assert.Throws<ObjectDisposedException>(() => launch.Begin().With(kept.All).Run(1));

        session.Dispose();
        session.Dispose();
        Assert.Throws<ObjectDisposedException>(() => session.Read(kept.All, new float[4]));
        Assert.Throws<ObjectDisposedException>(() => session.Allocate(4, "more"));
        Assert.Throws<ObjectDisposedException>(() => session.Load(HandProgram.Usual));
        Assert.Throws<ObjectDisposedException>(session.Finish);
        Assert.Throws<ObjectDisposedException>(session.Profile);
        Assert.Throws<ObjectDisposedException>(session.CheckGuards);
        kept.Dispose();
    }

    [SkippableFact]
    public void Sessions_that_are_not_disposed_are_collected()
    {
        AnyDevice();
        for (int round = 0; round < 5; round++)
        {
            Abandon();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        using DeviceSession session = Open();
        using DeviceBuffer buffer = Written(session, Count(3));
        Assert.Equal(Count(3), Read(session, buffer.All));
    }

    private static void Abandon()
    {
        DeviceSession session = Open(profile: true);
        DeviceBuffer buffer = Written(session, Count(1000));
        DeviceKernels kernels = session.Load(HandProgram.Usual);
        kernels[HandProgram.Add].Begin().With(buffer.All).With(1000).With(1f).With(1000).Run(100);
        session.ReadLater(buffer.All, GC.AllocateArray<float>(1000, pinned: true));
    }
}
