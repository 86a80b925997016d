using Lamina.Devices;
using Lamina.Generator.Tests.Harness;

namespace Lamina.Generator.Tests.Emission.Gpu.Support;

/// <summary>Runs the three passes of a network on the processor and on a device, and compares what they give.</summary>
/// <param name="device">With buffers between guards.</param>
/// <param name="examples">Of the batch.</param>
internal sealed class SamePasses(Device device, int examples) : INetworkCall<bool>
{
    private const double Tolerance = 2e-5;
    private const ulong Seed = 0x1_0000_0007;
    private const ulong Step = 3;

    public bool Call<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork>
    {
        NetworkDescription description = TNetwork.Description;
        DeviceProgram program = ((IDeviceNetwork)network).Program;
        float[] parameters = network.Parameters.Span.ToArray();
        var random = new Random(examples);
        float[] inputs = Draw(random, examples * description.InputLength);
        float[] targets = Draw(random, examples * description.TargetLength).Select(Math.Abs).ToArray();

        using DeviceSession session = device.Open(new DeviceOptions { Guard = 16 });
        using DeviceKernels kernels = session.Load(program);
        var run = new Run(session, kernels, program, examples, parameters, inputs, targets);

        var outputs = new float[examples * description.OutputLength];
        TNetwork.Forward<float>(parameters, inputs, outputs, examples, new Workspace<float>(description.InferencePlan, examples));
        AssertClose(outputs, run.Pass(description.InferencePlan, program.Forward).Outputs, "ŷ of the prediction");

        double loss = TNetwork.Evaluate<float>(
            parameters, inputs, targets, outputs, examples, new Workspace<float>(description.EvaluationPlan, examples));
        (float[] ofDevice, double lossOfDevice, _) = run.Pass(description.EvaluationPlan, program.Evaluate);
        AssertClose(outputs, ofDevice, "ŷ of the evaluation");
        AssertClose([(float)loss], [(float)lossOfDevice], "the loss of the evaluation");

        var gradients = new float[description.BlockLength];
        var slice = new BatchSlice(0, examples, examples, Seed, Step);
        loss = TNetwork.Backward<float>(
            parameters, inputs, targets, outputs, gradients, slice, new Workspace<float>(description.TrainingPlan, examples));
        (ofDevice, lossOfDevice, float[] gradientsOfDevice) = run.Pass(description.TrainingPlan, program.Backward);
        AssertClose(outputs, ofDevice, "ŷ of the training pass");
        AssertClose([(float)loss], [(float)lossOfDevice], "the loss of the training pass");
        AssertClose(gradients, gradientsOfDevice, "the gradient");
        session.CheckGuards();
        return true;
    }

    private static float[] Draw(Random random, int count) =>
        Enumerable.Range(0, count).Select(_ => (2 * random.NextSingle()) - 1).ToArray();

    private static void AssertClose(float[] expected, float[] actual, string what)
    {
        double scale = Math.Max(1e-3, expected.Max(Math.Abs));
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(
                Math.Abs(expected[i] - (double)actual[i]) <= Tolerance * scale,
                $"{what}: number {i} is {actual[i]:G9} on the device, not {expected[i]:G9}.");
        }
    }

    /// <summary>What passes are run with.</summary>
    private sealed record Run(
        DeviceSession Session, DeviceKernels Kernels, DeviceProgram Program, int Examples, float[] Parameters, float[] Inputs,
        float[] Targets)
    {
        public (float[] Outputs, double Loss, float[] Gradients) Pass(MemoryPlan plan, Action<DevicePass> queue)
        {
            DeviceRange parameters = Upload(Parameters);
            using var pass = new DevicePass(Session, Kernels, Program, plan, Examples, parameters, trains: true);
            DeviceRange outputs = Session.Allocate(Examples * Program.Network.OutputLength, "outputs").All;
            pass.Begin(BatchSlice.Whole(Examples) with { Seed = Seed, Step = Step }, Upload(Inputs), Upload(Targets), outputs);
            queue(pass);
            var results = new float[pass.ResultLength];
            Session.Read(pass.Results.Slice(0, results.Length), results);
            return (Download(outputs), pass.SumOfLosses(results),
                Sum(Download(pass.Gradients.Slice(0, pass.Shares * Program.Network.BlockLength))));
        }

        private DeviceRange Upload(float[] numbers)
        {
            DeviceRange range = Session.Allocate(numbers.Length, "numbers").All;
            Session.Write(numbers, range);
            return range;
        }

        private float[] Download(DeviceRange range)
        {
            var numbers = new float[range.Length];
            Session.Read(range, numbers);
            return numbers;
        }

        private float[] Sum(float[] shares) => Enumerable.Range(0, Program.Network.BlockLength)
            .Select(i => Enumerable.Range(0, shares.Length / Program.Network.BlockLength)
                .Sum(share => shares[(share * Program.Network.BlockLength) + i]))
            .ToArray();
    }
}
