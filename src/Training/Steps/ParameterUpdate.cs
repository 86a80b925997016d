using Lamina.Optimizers;
using Lamina.Parameters;
using Lamina.Regularizers;

namespace Lamina.Training;

/// <summary>
/// What happens to a parameter block once its gradient is known: clipping, the optimizer's update of the trainable tensors that are not
/// frozen, and the running statistics.
/// </summary>
internal sealed class ParameterUpdate
{
    private readonly int trainable;
    private readonly double? clipValue;
    private readonly double? clipNorm;
    private readonly OptimizerState optimizer;
    private readonly (int Offset, int Length)[] frozen;
    private readonly (int Offset, int Length)[] statistics;
    private readonly float[] kept;

    /// <exception cref="ArgumentException">A frozen layer does not exist.</exception>
    public ParameterUpdate(NetworkDescription network, Optimizer optimizer, TrainingOptions options)
    {
        IReadOnlyList<ParameterDescription> still = FrozenTensors.Find(network, options.Frozen);
        trainable = network.TrainableLength;
        clipValue = options.ClipValue;
        clipNorm = options.ClipNorm;
        frozen = Places(still.Where(tensor => tensor.Trainable));
        statistics = Places(network.Parameters.Where(tensor => tensor.IsStatistic).Except(still));
        kept = new float[frozen.Sum(place => place.Length)];
        this.optimizer = optimizer.CreateState(trainable);
    }

    /// <summary>The numbers of a gradient block that count: those of trainable tensors, with 0 for what is frozen.</summary>
    public Span<float> Relevant(Span<float> gradients)
    {
        foreach ((int offset, int length) in frozen) gradients.Slice(offset, length).Clear();
        return gradients[..trainable];
    }

    /// <summary>Changes the block.</summary>
    /// <param name="parameters">The whole block.</param>
    /// <param name="gradients">The whole gradient block after <see cref="Relevant"/>; changed by clipping.</param>
    /// <param name="learningRate">α.</param>
    public void Apply(Span<float> parameters, Span<float> gradients, double learningRate)
    {
        Span<float> relevant = gradients[..trainable];
        if (clipValue is { } value) GradientClipping.ByValue(relevant, value);
        if (clipNorm is { } norm) GradientClipping.ByNorm(relevant, norm);

        // A gradient of 0 alone would not hold them: averages and weight decay move parameters too.
        Keep(parameters);
        optimizer.Update(parameters[..trainable], relevant, learningRate);
        PutBack(parameters);
        foreach ((int offset, int length) in statistics)
        {
            GradientSum.Subtract(parameters.Slice(offset, length), gradients.Slice(offset, length));
        }
    }

    private void Keep(ReadOnlySpan<float> parameters)
    {
        int next = 0;
        foreach ((int offset, int length) in frozen)
        {
            parameters.Slice(offset, length).CopyTo(kept.AsSpan(next));
            next += length;
        }
    }

    private void PutBack(Span<float> parameters)
    {
        int next = 0;
        foreach ((int offset, int length) in frozen)
        {
            kept.AsSpan(next, length).CopyTo(parameters.Slice(offset, length));
            next += length;
        }
    }

    private static (int Offset, int Length)[] Places(IEnumerable<ParameterDescription> tensors) =>
        [.. tensors.Select(tensor => (tensor.Offset, tensor.Length))];
}
