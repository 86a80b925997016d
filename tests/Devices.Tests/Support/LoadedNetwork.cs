using Lamina.EndToEnd.Tests.Support;
using Lamina.Tests;

namespace Lamina.Devices.Tests.Support;

/// <summary>A network's program, loaded once in a session that guards every buffer, for passes over batches of any size.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
internal sealed class LoadedNetwork<TNetwork> : IDisposable
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly NetworkDescription network = TNetwork.Description;
    private readonly DeviceProgram program = DeviceCode.Of<TNetwork>();
    private readonly DeviceSession session;
    private readonly DeviceKernels kernels;

    public LoadedNetwork(Device device, TileShape? tiles = null)
    {
        session = device.Open(TestDevice.Options with { Tiles = tiles });
        kernels = session.Load(program);
    }

    /// <summary>Runs all passes over a batch; no kernel may write outside of its buffers.</summary>
    public PassResults Run(Example example, in BatchSlice slice)
    {
        // Buffers have exactly the length for this batch, so that guards follow their last elements directly.
        int count = example.Count;
        using DeviceBuffer parameters = Written(Near.Single(example.Parameters), "parameters");
        using DeviceBuffer inputs = Written(example.SingleInputs, "inputs");
        using DeviceBuffer targets = Written(example.SingleTargets, "targets");
        var batch = new Batch(count, parameters.All, inputs.All, targets.All, slice);
        (float[] predicted, _, _) = Run(program.Forward, network.InferencePlan, batch, trains: false);
        (float[] evaluated, double evaluationLoss, _) = Run(program.Evaluate, network.EvaluationPlan, batch, trains: false);
        (float[] trained, double trainingLoss, float[] gradient) = Run(program.Backward, network.TrainingPlan, batch, trains: true);
        return new PassResults(predicted, evaluated, evaluationLoss, trained, trainingLoss, gradient);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        kernels.Dispose();
        session.Dispose();
    }

    private (float[] Outputs, double Loss, float[] Gradient) Run(Action<DevicePass> queue, MemoryPlan plan, Batch batch, bool trains)
    {
        using DeviceBuffer outputs = session.Allocate(batch.Count * network.OutputLength, "outputs");
        using DevicePass pass = new(session, kernels, program, plan, batch.Count, batch.Parameters, trains);
        pass.Begin(batch.Slice, batch.Inputs, batch.Targets, outputs.All);
        queue(pass);
        float[] results = Read(pass.Results.Slice(0, pass.ResultLength));
        var answer = (Read(outputs.All), pass.SumOfLosses(results), trains ? Gradient(pass) : []);
        session.CheckGuards();
        return answer;
    }

    /// <summary>The sum of the shares.</summary>
    private float[] Gradient(DevicePass pass)
    {
        float[] shares = Read(pass.Gradients);
        float[] sum = new float[network.BlockLength];
        for (int i = 0; i < sum.Length; i++)
        {
            double total = 0;
            for (int share = 0; share < pass.Shares; share++) total += shares[(share * sum.Length) + i];
            sum[i] = (float)total;
        }

        return sum;
    }

    private DeviceBuffer Written(float[] numbers, string purpose)
    {
        DeviceBuffer buffer = session.Allocate(Math.Max(numbers.Length, 1), purpose);
        session.Write(numbers, buffer.Range(0, numbers.Length));
        return buffer;
    }

    private float[] Read(DeviceRange range)
    {
        float[] numbers = new float[range.Length];
        session.Read(range, numbers);
        return numbers;
    }

    /// <summary>The arguments of every pass.</summary>
    private sealed record Batch(int Count, DeviceRange Parameters, DeviceRange Inputs, DeviceRange Targets, BatchSlice Slice);
}
