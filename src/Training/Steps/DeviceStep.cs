using Lamina.Data;
using Lamina.Devices;
using Lamina.LearningRates;
using Lamina.Optimizers;
using Lamina.Parameters;

namespace Lamina.Training;

/// <summary>
/// Makes updates on a device, where the parameters stay. The host prepares a batch while the device computes the previous one. Every use of
/// the session holds the update gate, because other threads copy parameters back between updates.
/// </summary>
internal sealed class DeviceStep<TNetwork> : IBatchStep
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly UpdateGate gate;
    private readonly NetworkDescription description = TNetwork.Description;
    private readonly LoadedProgram loaded;
    private readonly DeviceParameters parameters;
    private readonly DevicePass pass;
    private readonly DeviceUpdate update;
    private readonly DeviceBatch[] batches = new DeviceBatch[2];
    private readonly (int Epoch, double LearningRate, int Flag)[] begun = new (int Epoch, double LearningRate, int Flag)[2];
    private readonly LearningRate learningRate;
    private readonly ulong seed;
    private long started;
    private DeviceBatch ended;

    /// <summary>Opens the device and reserves all memory.</summary>
    public DeviceStep(TNetwork network, Optimizer optimizer, TrainingOptions options, Device device)
    {
        BatchSteps.Require(network, optimizer, options);
        learningRate = optimizer.LearningRate;
        seed = options.Seed;
        loaded = LoadedProgram.Open(network, device, options.DeviceOptions);
        gate = network.Parameters.Gate;
        try
        {
            using UpdateGate.Update _ = gate.Begin();
            parameters = new DeviceParameters(Session, network.Parameters);
            pass = new DevicePass(
                Session, loaded.Kernels, loaded.Program, description.TrainingPlan, options.BatchSize, parameters.Range, trains: true);
            update = new DeviceUpdate(
                Session, loaded.Program, optimizer, FrozenTensors.Find(description, options.Frozen), options.ClipValue, options.ClipNorm);
            for (int i = 0; i < batches.Length; i++) batches[i] = new DeviceBatch(Session, description, options.BatchSize, measured: true);
        }
        catch
        {
            parameters?.Abandon();
            loaded.Dispose();
            throw;
        }

        ended = batches[0];
    }

    public DeviceSession Session => loaded.Session;

    public int Depth => 1;

    public long Steps { get; private set; }

    public ReadOnlySpan<float> Outputs => ended.Outputs;

    public ReadOnlySpan<float> Targets => ended.Targets;

    public void Begin(BatchReader batches, int batch, int epoch)
    {
        DeviceBatch next = this.batches[started % 2];
        Begin(next, batches.Copy(batch, next.Inputs, next.Targets), epoch);
    }

    public void Begin(ReadOnlyMemory<float> inputs, ReadOnlyMemory<float> targets, int examples, int epoch)
    {
        DeviceBatch next = batches[started % 2];
        inputs.Span.CopyTo(next.Inputs);
        targets.Span.CopyTo(next.Targets);
        Begin(next, examples, epoch);
    }

    public BatchResult End()
    {
        using UpdateGate.Update _ = gate.Begin();
        DeviceBatch batch = batches[Steps % 2];
        batch.Wait();
        if (Session.Options.Guard > 0) Session.CheckGuards();
        (int epoch, double rate, int flag) = begun[Steps % 2];
        var result = new StepResult(batch.Losses / batch.Examples, batch.Penalty, rate);
        if (batch.Failed || !double.IsFinite(result.Loss)) throw Diverged(result, epoch);
        if (batch.Overflow(flag) is { } place) throw Overflowed(result, epoch, place);
        ended = batch;
        Steps++;
        return new BatchResult(result, batch.Examples);
    }

    public IEvaluator CreateEvaluator(MetricSet metrics, int examples)
    {
        using UpdateGate.Update _ = gate.Begin();
        return new DeviceEvaluator<TNetwork>(loaded, parameters.Range, metrics, examples, gate);
    }

    public IReadOnlyList<LaunchTime>? Launches()
    {
        using UpdateGate.Update _ = gate.Begin();
        return Session.Options.Profile ? Session.Profile() : null;
    }

    public void Release()
    {
        using UpdateGate.Update _ = gate.Begin();
        parameters.Release();
    }

    public void Abandon()
    {
        using UpdateGate.Update _ = gate.Begin();
        parameters.Abandon();
    }

    public void Dispose()
    {
        using UpdateGate.Update _ = gate.Begin();
        parameters.Abandon();
        loaded.Dispose();
    }

    private void Begin(DeviceBatch batch, int examples, int epoch)
    {
        using UpdateGate.Update _ = gate.Begin();
        double rate = learningRate.At(started, epoch);
        parameters.Refresh();
        batch.Begin(pass, examples, seed, (ulong)started);
        loaded.Program.Backward(pass);
        parameters.MarkChanged();
        update.Run(pass, rate);
        batch.End(pass);
        begun[started % 2] = (epoch, rate, update.Flag);
        started++;
    }

    /// <summary>The device skips all updates from the diverged one on. This restores the state of the host before that one.</summary>
    private TrainingDivergedException Diverged(in StepResult result, int epoch)
    {
        Forget();
        return new TrainingDivergedException(description.Name, result, epoch, Steps);
    }

    /// <summary>The device has made the update except for the elements that overflow, and skips all later ones. This undoes it.</summary>
    private TrainingDivergedException Overflowed(in StepResult result, int epoch, int place)
    {
        update.TakeBack(pass);
        parameters.MarkChanged();
        Forget();
        string tensor = description.Parameters.Last(tensor => tensor.Offset <= place).Name;
        string problem = $"the update of '{tensor}' overflows single precision although its gradient is finite";
        return new TrainingDivergedException(description.Name, problem, epoch, Steps, result.LearningRate);
    }

    private void Forget()
    {
        if (started != Steps + 1) return;
        update.Undo();
        Session.Fill(pass.Status, 0);
        started = Steps;
    }
}
