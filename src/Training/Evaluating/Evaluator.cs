using Lamina.Data;
using Lamina.Kernels;
using Lamina.Parameters;

namespace Lamina.Training;

/// <summary>
/// Evaluates a network on data sets, a block of rows per worker at a time. The blocks are the same for any number of workers, and their
/// results are added in order, so the result does not depend on the workers.
/// </summary>
internal sealed class Evaluator<TNetwork> : IEvaluator
    where TNetwork : class, INetwork<TNetwork>
{
    private static readonly int LargestBlock = TNetwork.Description.EvaluationPlan.ExamplesAtATime(256);

    private readonly NetworkDescription description = TNetwork.Description;
    private readonly ParameterBlock<float> parameters;
    private readonly MetricSet metrics;
    private readonly WorkerTeam? team;
    private readonly Action<int> evaluateBlock;
    private readonly Workspace<float>[] workspaces;
    private readonly AlignedBuffer<float>[] outputs;
    private readonly double[] losses;
    private readonly int block;
    private Dataset? data;
    private int start;

    /// <param name="network">The network.</param>
    /// <param name="metrics">The metrics, which every evaluation resets.</param>
    /// <param name="examples">Number of examples of the sets, which bounds the memory.</param>
    /// <param name="team">Workers, or null for the caller alone.</param>
    public Evaluator(TNetwork network, MetricSet metrics, int examples, WorkerTeam? team)
    {
        parameters = network.Parameters;
        this.metrics = metrics;
        this.team = team;
        evaluateBlock = EvaluateBlock;
        block = Math.Min(LargestBlock, examples);
        int workers = team?.Workers ?? 1;
        workspaces = new Workspace<float>[workers];
        outputs = new AlignedBuffer<float>[workers];
        losses = new double[workers];
        for (int i = 0; i < workers; i++)
        {
            workspaces[i] = new Workspace<float>(description.EvaluationPlan, block);
            outputs[i] = new AlignedBuffer<float>(checked(block * description.OutputLength));
        }
    }

    /// <summary>Number of blocks for this number of examples, which is also the largest useful number of workers.</summary>
    public static int Blocks(int examples) => ((examples - 1) / LargestBlock) + 1;

    public Evaluation Evaluate(Dataset examples)
    {
        data = examples;
        metrics.Reset();
        double loss = 0;
        for (start = 0; start < examples.Count; start += block * losses.Length)
        {
            int blocks = Math.Min(Blocks(examples.Count - start), losses.Length);
            if (blocks == 1) EvaluateBlock(0);
            else team!.Run(evaluateBlock, blocks);
            for (int i = 0; i < blocks; i++)
            {
                (int first, int count) = Rows(i);
                loss += losses[i];
                metrics.Add(outputs[i].Span[..(count * description.OutputLength)], Targets(first, count), count);
            }
        }

        return new Evaluation(loss / examples.Count, examples.Count, metrics.Values());
    }

    public void Dispose()
    {
        // The workers belong to the caller.
    }

    private void EvaluateBlock(int worker)
    {
        (int first, int count) = Rows(worker);
        losses[worker] = TNetwork.Evaluate<float>(
            parameters.Span,
            data!.Inputs.Slice(first * description.InputLength, count * description.InputLength),
            Targets(first, count),
            outputs[worker].Span[..(count * description.OutputLength)],
            count, workspaces[worker]);
    }

    private (int First, int Count) Rows(int worker)
    {
        int first = start + (worker * block);
        return (first, Math.Min(block, data!.Count - first));
    }

    private ReadOnlySpan<float> Targets(int first, int count) =>
        data!.Targets.Slice(first * description.TargetLength, count * description.TargetLength);
}
