using Lamina.Kernels;
using Lamina.Optimizers;
using Lamina.Parameters;

namespace Lamina.Training;

/// <summary>
/// The passes over the parameter block that end a step: the sum of the workers' gradients, its largest element, and the update. Each is
/// divided among the workers by ranges, which changes no bit, because all of them compute element by element.
/// </summary>
internal sealed class BlockPasses
{
    /// <summary>Numbers that stay in the first-level cache between the sum and the search for the largest.</summary>
    private const int Chunk = 4096;

    private readonly ParameterBlock<float> parameters;
    private readonly WorkerMemory[] memories;
    private readonly WorkerTeam? team;
    private readonly int trainable;
    private readonly float[] largest;
    private readonly Action<int> sumRange;
    private readonly Action<int> measureRange;
    private readonly Action<int> updateRange;

    // The pass that is under way, for the workers.
    private int summands;
    private OptimizerState? optimizer;

    /// <param name="parameters">The block that is updated.</param>
    /// <param name="memories">The gradients of the workers; the first one takes their sum.</param>
    /// <param name="team">The workers; null if there is one.</param>
    public BlockPasses(ParameterBlock<float> parameters, WorkerMemory[] memories, WorkerTeam? team)
    {
        this.parameters = parameters;
        this.memories = memories;
        trainable = parameters.Network.TrainableLength;
        this.team = parameters.Network.BlockLength < BlockRanges.MinLength ? null : team;
        largest = new float[memories.Length];
        sumRange = SumRange;
        measureRange = MeasureRange;
        updateRange = UpdateRange;
    }

    /// <summary>The parameters.</summary>
    public Span<float> Parameters => parameters.Present;

    /// <summary>The gradient, or that of the first worker before <see cref="Sum"/>.</summary>
    public Span<float> Gradients => memories[0].Gradients.Span;

    /// <summary>
    /// Adds the gradients of the first workers, in their order, not in which they finish, and returns what <see cref="Largest"/> would.
    /// </summary>
    public float Sum(int workers)
    {
        summands = workers;
        Run(sumRange);
        return Combine();
    }

    /// <summary>The largest absolute value of the gradient of trainable tensors; NaN if one is not finite.</summary>
    public float Largest()
    {
        Run(measureRange);
        return Combine();
    }

    /// <summary>Updates the trainable parameters.</summary>
    public void Update(OptimizerState state, double learningRate)
    {
        if (team is null || !state.BeginParts(learningRate))
        {
            state.Update(Parameters[..trainable], Gradients[..trainable], learningRate);
            return;
        }

        optimizer = state;
        Run(updateRange);
        state.EndParts();
    }

    private void Run(Action<int> pass)
    {
        if (team is null) pass(0);
        else team.Run(pass, team.Workers);
    }

    private float Combine()
    {
        float most = 0;
        int ranges = team?.Workers ?? 1;
        for (int i = 0; i < ranges; i++) most = MathF.Max(most, largest[i]);
        return most;
    }

    private void SumRange(int worker)
    {
        (int first, int count) = Range(parameters.Network.BlockLength, worker);
        float most = 0;
        for (int at = first; at < first + count; at += Chunk)
        {
            int length = Math.Min(Chunk, first + count - at);
            for (int i = 1; i < summands; i++)
                GradientSum.Add(Gradients.Slice(at, length), memories[i].Gradients.Span.Slice(at, length));
            most = MathF.Max(most, Finite.Largest(Gradients.Slice(at, Math.Clamp(trainable - at, 0, length))));
        }

        largest[worker] = most;
    }

    private void MeasureRange(int worker)
    {
        (int first, int count) = Range(trainable, worker);
        largest[worker] = Finite.Largest(Gradients.Slice(first, count));
    }

    private void UpdateRange(int worker)
    {
        (int first, int count) = Range(trainable, worker);
        optimizer!.UpdatePart(Parameters.Slice(first, count), Gradients.Slice(first, count), first);
    }

    private (int First, int Count) Range(int length, int worker) => BlockRanges.Of(length, team?.Workers ?? 1, worker);
}
