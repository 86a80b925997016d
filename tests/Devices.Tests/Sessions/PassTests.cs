namespace Lamina.Devices.Tests.Sessions;

public class PassTests : DeviceTest
{
    [SkippableTheory]
    [InlineData(0)]
    [InlineData(5)]
    public void A_pass_computes_the_same_with_planned_memory_and_with_guarded_buffers(int guard)
    {
        using DeviceSession session = Open(guard);
        using DeviceKernels kernels = session.Load(HandProgram.Usual);
        HandProgram program = HandProgram.Usual;
        using DeviceBuffer parameters = Written(session, new float[16]);
        using DeviceBuffer inputs = Written(session, Count(40));
        using DeviceBuffer outputs = Written(session, new float[40]);
        using DevicePass pass = new(session, kernels, program, program.Network.TrainingPlan, 10, parameters.All, trains: true);
        foreach (int examples in new[] { 10, 3 })
        {
            int length = 4 * examples;
            pass.Begin(BatchSlice.Whole(examples), inputs.Range(0, length), default, outputs.Range(0, length));
            program.Backward(pass);
            Assert.Equal(Count(length).Select(number => 4 * number), Read(session, outputs.Range(0, length)));
        }

        Assert.All(Read(session, pass.Gradients), number => Assert.Equal(0, number));
        session.CheckGuards();
    }

    [SkippableFact]
    public void A_pass_that_runs_out_of_memory_frees_its_buffers()
    {
        Device device = AnyDevice();
        long most = device.Properties.LargestBufferBytes / sizeof(float);
        Skip.If(most >= int.MaxValue || device.Properties.Kind != DeviceKind.Cpu, "every gradient fits into a buffer of this device");
        HandProgram program = new(HandProgram.Usual.Source, [.. HandProgram.Usual.Kernels]) { BlockLength = (int)most + 1 };
        using DeviceSession session = device.Open();
        using DeviceKernels kernels = session.Load(program);
        using DeviceBuffer parameters = Written(session, new float[16]);
        MemoryPlan plan = new((int)(most / 2), 0);
        for (int round = 0; round < 20; round++)
        {
            DeviceException exception = Assert.Throws<DeviceException>(
                () => new DevicePass(session, kernels, program, plan, 1, parameters.All, trains: true));
            Assert.Contains("No room for gradients of HandNet", exception.Message, StringComparison.Ordinal);
        }
    }
}
