using System.Numerics;
using Lamina.Parameters;

namespace Lamina.Training.Tests.HandWritten;

/// <summary>A fault in a backward pass.</summary>
internal interface IMistake
{
    static abstract void Spoil<T>(Span<T> gradients, in BatchSlice slice)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

/// <summary>The tanh network with a fault in its backward pass.</summary>
internal sealed class Spoiled<TMistake> : INetwork<Spoiled<TMistake>>
    where TMistake : IMistake
{
    public static NetworkDescription Description => TwoLayers<Tanh>.Description;

    public ParameterBlock<float> Parameters { get; } = new TwoLayers<Tanh>().Parameters;

    public static Spoiled<TMistake> Create(ulong seed) => new();

    public static void Forward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, int examples, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        TwoLayers<Tanh>.Forward(parameters, inputs, outputs, examples, workspace);

    public static double Evaluate<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, int examples,
        Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        TwoLayers<Tanh>.Evaluate(parameters, inputs, targets, outputs, examples, workspace);

    public static double Backward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, Span<T> gradients,
        in BatchSlice slice, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double loss = TwoLayers<Tanh>.Backward(parameters, inputs, targets, outputs, gradients, slice, workspace);
        TMistake.Spoil(gradients, slice);
        return loss;
    }

    public static double Penalty<T>(ReadOnlySpan<T> parameters, Span<T> gradients, int batchExamples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        TwoLayers<Tanh>.Penalty(parameters, gradients, batchExamples);
}

/// <summary>dense1.weight[3, 1] gets an empty sum.</summary>
internal sealed class MissingTerm : IMistake
{
    public static void Spoil<T>(Span<T> gradients, in BatchSlice slice)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => gradients[(3 * 2) + 1] = T.Zero;
}

/// <summary>dense1.bias[2] is a millionth too large.</summary>
internal sealed class SlightlyWrongBias : IMistake
{
    public static void Spoil<T>(Span<T> gradients, in BatchSlice slice)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => gradients[TwoLayers<Tanh>.HiddenBias + 2] += T.CreateChecked(1e-6);
}

/// <summary>dense1.bias[2] is never written.</summary>
internal sealed class UnwrittenBias : IMistake
{
    public static void Spoil<T>(Span<T> gradients, in BatchSlice slice)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => gradients[TwoLayers<Tanh>.HiddenBias + 2] = T.NaN;
}

/// <summary>Every slice except the first throws, with the index of its first example.</summary>
internal sealed class ThrowsInWorkers : IMistake
{
    public static void Spoil<T>(Span<T> gradients, in BatchSlice slice)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (slice.FirstExample > 0) throw new InvalidOperationException($"slice from {slice.FirstExample}");
    }
}

/// <summary>A gradient that is infinite although the loss is finite.</summary>
internal sealed class InfiniteGradient : IMistake
{
    public static void Spoil<T>(Span<T> gradients, in BatchSlice slice)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (slice.Step == 3) gradients[0] = T.PositiveInfinity;
    }
}
