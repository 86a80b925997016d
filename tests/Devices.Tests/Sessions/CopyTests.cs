using Lamina.Kernels;

namespace Lamina.Devices.Tests.Sessions;

public class CopyTests : DeviceTest
{
    private const int Length = 1 << 16;

    [SkippableFact]
    public void Kernels_after_a_wait_read_the_uploaded_numbers()
    {
        using DeviceSession session = Open(guard: 16);
        using DeviceKernels kernels = session.Load(HandProgram.Usual);
        AlignedBuffer<float>[] batches = [new(Length), new(Length)];
        DeviceBuffer[] uploads = [session.Allocate(Length, "even batches"), session.Allocate(Length, "odd batches")];
        using DeviceBuffer sum = Written(session, new float[Length]);
        for (int step = 0; step < 20; step++)
        {
            AlignedBuffer<float> batch = batches[step % 2];
            batch.Span.Fill(step);
            using DeviceEvent copy = session.WriteLater(batch.Memory, uploads[step % 2].All);
            session.WaitFor(copy);
            kernels[HandProgram.Scale].Begin().With(sum.All).With(uploads[step % 2].All).With(Length).With(2f).Run(Length / 16);
            Assert.Equal(2f * step, Read(session, sum.Range(Length - 1, 1))[0]);
        }

        session.CheckGuards();
    }

    [SkippableFact]
    public void Reading_later_waits_for_the_kernels_queued_before_and_not_for_those_after()
    {
        using DeviceSession session = Open();
        using DeviceKernels kernels = session.Load(HandProgram.Usual);
        using DeviceBuffer buffer = Written(session, new float[Length]);
        AlignedBuffer<float> first = new(Length);
        AlignedBuffer<float> second = new(Length);
        Add(kernels, buffer, 500);
        using DeviceEvent one = session.ReadLater(buffer.All, first.Memory);
        Add(kernels, buffer, 500);
        using DeviceEvent two = session.ReadLater(buffer.All, second.Memory);
        two.Wait();
        one.Wait();
        one.Wait();
        Assert.All(first.Span.ToArray(), number => Assert.Equal(500, number));
        Assert.All(second.Span.ToArray(), number => Assert.Equal(1000, number));
    }

    [SkippableFact]
    public void Uploads_during_kernels_are_complete_and_do_not_interfere()
    {
        using DeviceSession session = Open();
        using DeviceKernels kernels = session.Load(HandProgram.Usual);
        using DeviceBuffer busy = Written(session, new float[Length]);
        using DeviceBuffer next = session.Allocate(Length, "the next batch");
        AlignedBuffer<float> batch = new(Length);
        batch.Span.Fill(3);
        for (int launch = 0; launch < 10; launch++) Add(kernels, busy, 2000);
        using DeviceEvent copy = session.WriteLater(batch.Memory, next.All);
        copy.Wait();
        Assert.Equal(3, Read(session, next.Range(7, 1))[0]);
        Assert.Equal(20_000, Read(session, busy.Range(7, 1))[0]);
    }

    [SkippableFact]
    public void A_copy_whose_handle_is_released_continues()
    {
        using DeviceSession session = Open();
        using DeviceKernels kernels = session.Load(HandProgram.Usual);
        using DeviceBuffer buffer = Written(session, new float[Length]);
        float[] target = new float[Length];
        Add(kernels, buffer, 1000);
        DeviceEvent copy = session.ReadLater(buffer.All, target);
        copy.Dispose();
        copy.Dispose();
        Assert.Throws<ObjectDisposedException>(copy.Wait);
        Assert.Throws<ObjectDisposedException>(() => session.WaitFor(copy));
        session.Finish();
        Assert.All(target, number => Assert.Equal(1000, number));
    }

    [SkippableFact]
    public void The_end_of_a_session_waits_for_copies()
    {
        float[] target = new float[Length];
        DeviceEvent copy;
        using (DeviceSession session = Open())
        {
            DeviceKernels kernels = session.Load(HandProgram.Usual);
            DeviceBuffer buffer = Written(session, new float[Length]);
            Add(kernels, buffer, 1000);
            copy = session.ReadLater(buffer.All, target);
        }

        copy.Wait();
        copy.Dispose();
        Assert.All(target, number => Assert.Equal(1000, number));
    }

    [SkippableFact]
    public void Empty_copies_are_done_at_once_and_copies_of_other_sessions_throw()
    {
        using DeviceSession session = Open();
        using DeviceSession other = Open();
        using DeviceBuffer buffer = Written(session, Count(4));
        using DeviceEvent write = session.WriteLater(ReadOnlyMemory<float>.Empty, buffer.Range(0, 0));
        using DeviceEvent read = session.ReadLater(buffer.Range(4, 0), Memory<float>.Empty);
        write.Wait();
        read.Wait();
        session.WaitFor(write);
        Assert.Throws<ArgumentException>(() => other.WaitFor(write));
    }

    private static void Add(DeviceKernels kernels, DeviceBuffer buffer, int rounds) =>
        kernels[HandProgram.Add].Begin().With(buffer.All).With(buffer.Length).With(1f).With(rounds).Run(buffer.Length / 16);
}
