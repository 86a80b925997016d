using System.Threading.Tasks;
using Lamina.Kernels;
using Lamina.Optimizers;
using Lamina.Training;

namespace Lamina.Benchmarks.Gpu.Cases;

/// <summary>The same network on all cores of the processor.</summary>
internal sealed class HostSide<TNetwork> : IDisposable
    where TNetwork : class, INetwork<TNetwork>
{
    /// <summary>Number of rows that a worker predicts at a time, so that their values stay in its cache.</summary>
    private const int MostRows = 256;

    private readonly NetworkDescription description = TNetwork.Description;
    private readonly TNetwork network;
    private readonly Examples examples;
    private readonly int rows;
    private readonly Workspace<float>[] workspaces = [];
    private readonly AlignedBuffer<float> outputs = new(0);
    private readonly TrainingStep<TNetwork>? training;

    public HostSide(TNetwork network, Examples examples, PassKind kind)
    {
        this.network = network;
        this.examples = examples;
        int workers = Math.Min(Environment.ProcessorCount, examples.Count);
        if (kind == PassKind.Training)
        {
            training = new TrainingStep<TNetwork>(
                network, new Adam(Rates.Training), new TrainingOptions { BatchSize = examples.Count, Workers = workers });
            return;
        }

        rows = Math.Min(MostRows, (examples.Count + workers - 1) / workers);
        workspaces = [.. Enumerable.Range(0, workers).Select(_ => new Workspace<float>(description.InferencePlan, rows))];
        outputs = new AlignedBuffer<float>(checked(examples.Count * description.OutputLength));
    }

    /// <summary>ŷ of the last step.</summary>
    public ReadOnlySpan<float> Outputs => training is null ? outputs.Span : training.Outputs[..(examples.Count * description.OutputLength)];

    public void Run(int steps)
    {
        for (int step = 0; step < steps; step++)
        {
            if (training is null) Parallel.For(0, workspaces.Length, Predict);
            else training.Step(examples.Inputs, examples.Targets, examples.Count);
        }
    }

    public void Dispose() => training?.Dispose();

    /// <summary>Predicts the blocks of rows of one worker: every n-th block, for n workers.</summary>
    private void Predict(int worker)
    {
        for (int start = worker * rows; start < examples.Count; start += workspaces.Length * rows)
        {
            int count = Math.Min(rows, examples.Count - start);
            TNetwork.Forward<float>(
                network.Parameters.Span,
                examples.Inputs.Span.Slice(start * description.InputLength, count * description.InputLength),
                outputs.Span.Slice(start * description.OutputLength, count * description.OutputLength),
                count,
                workspaces[worker]);
        }
    }
}
