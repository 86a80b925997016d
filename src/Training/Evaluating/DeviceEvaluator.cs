using Lamina.Data;
using Lamina.Devices;
using Lamina.Parameters;

namespace Lamina.Training;

/// <summary>
/// Evaluates a network on a device, a block of rows at a time: the host prepares a block while the device computes the previous one.
/// </summary>
internal sealed class DeviceEvaluator<TNetwork> : IEvaluator
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly NetworkDescription description = TNetwork.Description;
    private readonly LoadedProgram loaded;
    private readonly DevicePass pass;
    private readonly MetricSet metrics;
    private readonly UpdateGate? gate;
    private readonly DeviceBatch[] batches = new DeviceBatch[2];
    private readonly int block;
    private double loss;

    /// <param name="loaded">The network on an open device.</param>
    /// <param name="parameters">The parameter block, on the device.</param>
    /// <param name="metrics">The metrics, which every evaluation resets.</param>
    /// <param name="examples">Number of examples of the sets, which bounds the memory.</param>
    /// <param name="gate">The lock of the session; null if nothing else uses the session.</param>
    public DeviceEvaluator(LoadedProgram loaded, DeviceRange parameters, MetricSet metrics, int examples, UpdateGate? gate = null)
    {
        this.gate = gate;
        this.loaded = loaded;
        this.metrics = metrics;
        block = loaded.Block(description.EvaluationPlan, examples);
        pass = new DevicePass(
            loaded.Session, loaded.Kernels, loaded.Program, description.EvaluationPlan, block, parameters, trains: false);
        for (int i = 0; i < batches.Length; i++) batches[i] = new DeviceBatch(loaded.Session, description, block, measured: true);
    }

    /// <summary>Evaluates a network once.</summary>
    public static Evaluation Once(TNetwork network, Dataset data, MetricSet metrics, Device device, DeviceOptions? options)
    {
        using LoadedProgram loaded = LoadedProgram.Open(network, device, options);
        using var evaluator = new DeviceEvaluator<TNetwork>(loaded, loaded.Upload(network.Parameters), metrics, data.Count);
        return evaluator.Evaluate(data);
    }

    public Evaluation Evaluate(Dataset examples)
    {
        metrics.Reset();
        loss = 0;
        int blocks = ((examples.Count - 1) / block) + 1;
        for (int i = 0; i < blocks; i++)
        {
            Begin(i, examples);
            if (i > 0) End(i - 1);
        }

        End(blocks - 1);
        CheckGuards();
        return new Evaluation(loss / examples.Count, examples.Count, metrics.Values());
    }

    public void Dispose()
    {
        foreach (DeviceBatch batch in batches) batch.Dispose();
        pass.Dispose();
    }

    private void CheckGuards()
    {
        using UpdateGate.Update? _ = gate?.Begin();
        if (loaded.Session.Options.Guard > 0) loaded.Session.CheckGuards();
    }

    private void Begin(int index, Dataset examples)
    {
        DeviceBatch batch = batches[index % 2];
        int first = index * block;
        int count = Math.Min(block, examples.Count - first);
        examples.Inputs.Slice(first * description.InputLength, count * description.InputLength).CopyTo(batch.Inputs);
        examples.Targets.Slice(first * description.TargetLength, count * description.TargetLength).CopyTo(batch.Targets);
        using UpdateGate.Update? _ = gate?.Begin();
        batch.Begin(pass, count);
        loaded.Program.Evaluate(pass);
        batch.End(pass);
    }

    private void End(int index)
    {
        DeviceBatch batch = batches[index % 2];
        using (gate?.Begin()) batch.Wait();
        loss += batch.Losses;
        metrics.Add(
            batch.Outputs[..(batch.Examples * description.OutputLength)], batch.Targets[..(batch.Examples * description.TargetLength)],
            batch.Examples);
    }
}
