using Lamina.Tests;

namespace Lamina.Devices.Tests.Sessions;

public class LaunchTests : DeviceTest
{
    [SkippableTheory]
    [InlineData(0)]
    [InlineData(7)]
    public void Ranges_begin_at_their_offsets(int guard)
    {
        using DeviceSession session = Open(guard);
        using DeviceKernels kernels = session.Load(HandProgram.Usual);
        using DeviceBuffer from = Written(session, Count(50));
        using DeviceBuffer to = Written(session, new float[50]);
        Scale(kernels, to.Range(10, 20), from.Range(30, 20), 2);
        Assert.Equal(
            [.. new float[10], .. Enumerable.Range(30, 20).Select(number => 2f * number), .. new float[20]], Read(session, to.All));
        session.CheckGuards();
    }

    [SkippableFact]
    public void Changed_arguments_reach_the_kernel_and_the_others_are_kept()
    {
        using DeviceSession session = Open();
        using DeviceKernels kernels = session.Load(HandProgram.Usual);
        using DeviceBuffer from = Written(session, Count(20));
        using DeviceBuffer to = Written(session, new float[20]);
        Scale(kernels, to.Range(0, 2), from.Range(0, 2), 2);
        Scale(kernels, to.Range(2, 2), from.Range(0, 2), 2);
        Scale(kernels, to.Range(4, 2), from.Range(5, 2), 3);
        Scale(kernels, to.Range(6, 2), to.Range(4, 2), 3);
        Scale(kernels, to.Range(8, 1), to.Range(4, 1), 0.5f);
        Assert.Equal([0, 2, 0, 2, 15, 18, 45, 54, 7.5f, 0], Read(session, to.Range(0, 10)));
    }

    [SkippableFact]
    public void A_buffer_at_the_address_of_a_freed_one_is_a_new_argument()
    {
        using DeviceSession session = Open();
        using DeviceKernels kernels = session.Load(HandProgram.Usual);
        using DeviceBuffer to = session.Allocate(8, "results");
        for (int round = 1; round < 20; round++)
        {
            using DeviceBuffer from = Written(session, Count(8));
            Scale(kernels, to.All, from.All, round);
            Assert.Equal(7f * round, Read(session, to.All)[7]);
        }
    }

    [SkippableFact]
    public void Groups_have_columns_and_layers()
    {
        using DeviceSession session = Open(guard: 4);
        using DeviceKernels kernels = session.Load(HandProgram.Usual);
        using DeviceBuffer buffer = session.Allocate(24, "places");
        kernels[HandProgram.Place].Begin().With(buffer.All).Run(4, 3, 2);
        IEnumerable<float> expected =
            from layer in Count(2) from column in Count(3) from first in Count(4) select first + (100 * column) + (10000 * layer);
        Assert.Equal(expected, Read(session, buffer.All));
        Assert.Throws<ArgumentOutOfRangeException>(() => kernels[HandProgram.Place].Begin().With(buffer.All).Run(0));
        session.CheckGuards();
    }

    [SkippableFact]
    public void The_tiles_are_macros_and_determine_the_group_size()
    {
        using DeviceSession session = Open();
        using DeviceKernels kernels = session.Load(HandProgram.Usual);
        using DeviceBuffer buffer = session.Allocate(9, "sizes");
        kernels[HandProgram.Sizes].Begin().With(buffer.All).Run(1);
        Assert.Equal([8, 8, 4, 2, 2, 16, 4, 16, 1], Read(session, buffer.All));
    }

    [SkippableFact]
    public void Too_few_and_too_many_arguments_throw()
    {
        using DeviceSession session = Open();
        using DeviceKernels kernels = session.Load(HandProgram.Usual);
        using DeviceBuffer buffer = session.Allocate(9, "sizes");
        Assert.Throws<InvalidOperationException>(() => kernels[HandProgram.Sizes].Begin().Run(1));
        Assert.Throws<InvalidOperationException>(() => kernels[HandProgram.Sizes].Begin().With(buffer.All).With(1));
    }

    [SkippableFact]
    public void Arguments_that_the_kernel_does_not_take_throw_with_its_name()
    {
        HandProgram program = new(HandProgram.Usual.Source, new DeviceKernel("scale", 7), new DeviceKernel("place", 0));
        using DeviceSession session = Open();
        using DeviceKernels kernels = session.Load(program);
        using DeviceBuffer buffer = session.Allocate(9, "numbers");
        DeviceException few = Assert.Throws<DeviceException>(() => kernels[1].Begin().Run(1));
        Assert.Contains("kernel place", few.Message, StringComparison.Ordinal);
        DeviceException many = Assert.Throws<DeviceException>(() => kernels[0].Begin()
            .With(buffer.All).With(buffer.All).With(1).With(1f).With(1).With(1).With(1).Run(1));
        Assert.Contains("argument 6 of kernel scale", many.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_launch_allocates_nothing()
    {
        using DeviceSession session = Open();
        using DeviceKernels kernels = session.Load(HandProgram.Usual);
        using DeviceBuffer from = Written(session, Count(64));
        using DeviceBuffer to = session.Allocate(64, "results");
        LaunchBothWays(kernels, from, to);
        session.Finish();
        Assert.Equal(0, ThreadAllocations.Least(() =>
        {
            for (int round = 0; round < 100; round++) LaunchBothWays(kernels, from, to);
        }));
        session.Finish();
    }

    [SkippableFact]
    public void Launches_are_measured_on_request_and_reported_once()
    {
        using DeviceSession session = Open(profile: true);
        using DeviceKernels kernels = session.Load(HandProgram.Usual);
        using DeviceBuffer buffer = Written(session, Count(64));
        Scale(kernels, buffer.Range(0, 32), buffer.Range(32, 32), 2);
        kernels[HandProgram.Add].Begin().With(buffer.All).With(64).With(1f).With(1000).Run(4);
        IReadOnlyList<LaunchTime> times = session.Profile();
        Assert.Equal(["scale", "add"], times.Select(time => time.Kernel));
        Assert.All(times, time => Assert.True(time.Queued <= time.Started && time.Started <= time.Ended && time.Duration >= 0));
        Assert.True(times[0].Ended <= times[1].Started);
        Assert.Empty(session.Profile());
        for (int launch = 0; launch < 5000; launch++) kernels[HandProgram.Place].Begin().With(buffer.All).Run(1);
        Assert.Equal(5000, session.Profile().Count);
    }

    [SkippableFact]
    public void Launches_are_not_measured_without_request()
    {
        using DeviceSession session = Open();
        using DeviceKernels kernels = session.Load(HandProgram.Usual);
        using DeviceBuffer buffer = Written(session, Count(64));
        kernels[HandProgram.Place].Begin().With(buffer.All).Run(1);
        Assert.Empty(session.Profile());
    }

    [SkippableTheory]
    [InlineData(-1, "1 number before its first")]
    [InlineData(-3, "3 numbers before its first")]
    [InlineData(10, "1 number behind its last")]
    [InlineData(14, "5 numbers behind its last")]
    public void A_kernel_that_writes_out_of_bounds_is_detected(int place, string where)
    {
        using DeviceSession session = Open(guard: 8);
        using DeviceKernels kernels = session.Load(HandProgram.Usual);
        using DeviceBuffer from = Written(session, Count(10));
        using DeviceBuffer bystander = session.Allocate(10, "the bystander");
        using DeviceBuffer to = session.Allocate(10, "the victim");
        Scale(kernels, to.All, from.All, 1);
        session.CheckGuards();
        Scale(kernels, new DeviceRange(to, place, 1), from.Range(0, 1), 1);
        DeviceException exception = Assert.Throws<DeviceException>(session.CheckGuards);
        Assert.Contains("the victim, 10 numbers: " + where, exception.Message, StringComparison.Ordinal);
    }

    private static void Scale(DeviceKernels kernels, DeviceRange to, DeviceRange from, float factor) =>
        kernels[HandProgram.Scale].Begin().With(to).With(from).With(from.Length).With(factor).Run((from.Length + 15) / 16);

    private static void LaunchBothWays(DeviceKernels kernels, DeviceBuffer from, DeviceBuffer to)
    {
        Scale(kernels, to.All, from.All, 2);
        Scale(kernels, from.Range(0, 8), to.Range(8, 8), 0.5f);
        kernels[HandProgram.Place].Begin().With(to.All).Run(2, 2);
    }
}
