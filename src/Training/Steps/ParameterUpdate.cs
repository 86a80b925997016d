using Lamina.Kernels;
using Lamina.Optimizers;
using Lamina.Regularizers;

namespace Lamina.Training;

/// <summary>
/// Updates a parameter block from its gradient: checks that the gradient is finite, clips it, runs the optimizer on the trainable tensors
/// that are not frozen, and updates the running statistics. An update is made completely or not at all.
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
    private readonly NetworkDescription network;
    private float[] before = [];

    // The largest gradient so far, after clipping.
    private double largest;

    /// <exception cref="ArgumentException">A frozen layer does not exist.</exception>
    public ParameterUpdate(NetworkDescription network, Optimizer optimizer, TrainingOptions options)
    {
        IReadOnlyList<ParameterDescription> frozenTensors = FrozenTensors.Find(network, options.Frozen);
        this.network = network;
        trainable = network.TrainableLength;
        clipValue = options.ClipValue;
        clipNorm = options.ClipNorm;
        frozen = Places(frozenTensors.Where(tensor => tensor.IsTrainable));
        statistics = Places(network.Parameters.Where(tensor => tensor.IsStatistic).Except(frozenTensors));
        kept = new float[frozen.Sum(place => place.Length)];
        this.optimizer = optimizer.CreateState(trainable);
    }

    /// <summary>Makes one update.</summary>
    /// <param name="passes">Parameters and gradients; these are changed by clipping, and 0 for frozen tensors.</param>
    /// <param name="measured">The largest absolute value of the gradient if it is known, frozen tensors included.</param>
    /// <param name="learningRate">α.</param>
    /// <returns>Null, or why the update was not made; parameters and optimizer state are then unchanged.</returns>
    public string? Apply(BlockPasses passes, float? measured, double learningRate)
    {
        Span<float> parameters = passes.Parameters, gradients = passes.Gradients;
        foreach ((int offset, int length) in frozen) gradients.Slice(offset, length).Clear();
        Span<float> relevant = gradients[..trainable];
        float most = measured is { } known && frozen.Length == 0 ? known : passes.Largest();
        if (float.IsNaN(most)) return $"the gradient of {Name(Finite.FirstNot(relevant))} is not finite although the loss is";
        if (StatisticThatOverflows(parameters, gradients) is { } place) return $"the batch's share of {Name(place)} is not finite";
        largest = Math.Max(largest, Math.Min(most, Math.Min(clipValue ?? most, clipNorm ?? most)));
        if (clipValue is { } value) GradientClipping.ByValue(relevant, value);
        if (clipNorm is { } norm) GradientClipping.ByNorm(relevant, norm);
        if (Update(passes, learningRate) is { } fault) return fault;
        foreach ((int offset, int length) in statistics)
        {
            GradientSum.Subtract(parameters.Slice(offset, length), gradients.Slice(offset, length));
        }

        return null;
    }

    private int? StatisticThatOverflows(ReadOnlySpan<float> parameters, ReadOnlySpan<float> gradients)
    {
        foreach ((int offset, int length) in statistics)
        {
            if (Finite.All(gradients.Slice(offset, length))) continue;
            for (int i = offset; i < offset + length; i++)
            {
                if (!float.IsFinite(gradients[i]) && float.IsFinite(parameters[i])) return i;
            }
        }

        return null;
    }

    private string? Update(BlockPasses passes, double learningRate)
    {
        Span<float> parameters = passes.Parameters;
        if (optimizer.CannotOverflow(largest, learningRate))
        {
            UpdateUnfrozen(passes, learningRate);
            return null;
        }

        if (before.Length < trainable) before = new float[trainable];
        parameters[..trainable].CopyTo(before);
        optimizer.Keep();
        try
        {
            UpdateUnfrozen(passes, learningRate);
        }
        catch
        {
            // A user's own optimizer may throw half-way.
            TakeBack(parameters);
            throw;
        }

        if (Overflow(parameters) is not { } fault) return null;
        TakeBack(parameters);
        return fault;
    }

    private string? Overflow(ReadOnlySpan<float> parameters)
    {
        const string finite = "overflows single precision although its gradient is finite";
        for (int i = 0; i < trainable; i++)
        {
            if (!float.IsFinite(parameters[i]) && float.IsFinite(before[i])) return $"the update of {Name(i)} {finite}";
        }

        int average = optimizer.FirstNotFinite();
        return average < 0 ? null : $"the optimizer's average for {Name(average)} {finite}";
    }

    private void TakeBack(Span<float> parameters)
    {
        before.CopyTo(parameters);
        optimizer.TakeBack();
    }

    /// <summary>A gradient of 0 does not suffice for frozen tensors: moments and weight decay change parameters too.</summary>
    private void UpdateUnfrozen(BlockPasses passes, double learningRate)
    {
        Keep(passes.Parameters);
        passes.Update(optimizer, learningRate);
        PutBack(passes.Parameters);
    }

    /// <summary>The tensor at an index of the block; an alignment gap belongs to the tensor before it.</summary>
    private string Name(int place) => $"'{network.Parameters.Last(tensor => tensor.Offset <= place).Name}'";

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
