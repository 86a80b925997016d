using System.Numerics;
using Lamina.Devices;
using Lamina.Parameters;
using Lamina.Tests.HostDevices;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests.Devices;

/// <summary>The tanh network with an infinite gradient in one step, for devices.</summary>
internal sealed class SpoiledOnHost : INetwork<SpoiledOnHost>, IPenalized
{
    public static NetworkDescription Description => TwoLayers<Tanh>.Description;

    public static IReadOnlyList<TensorPenalty> Penalties => TwoLayers<Tanh>.Penalties;

    public ParameterBlock<float> Parameters { get; } = new TwoLayers<Tanh>().Parameters;

    public static SpoiledOnHost Create(ulong seed) => new();

    public static void Forward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, int examples, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Spoiled<InfiniteGradient>.Forward(parameters, inputs, outputs, examples, workspace);

    public static double Evaluate<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, int examples,
        Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Spoiled<InfiniteGradient>.Evaluate(parameters, inputs, targets, outputs, examples, workspace);

    public static double Backward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, Span<T> gradients,
        in BatchSlice slice, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Spoiled<InfiniteGradient>.Backward(parameters, inputs, targets, outputs, gradients, slice, workspace);

    public static double Penalty<T>(ReadOnlySpan<T> parameters, Span<T> gradients, int batchExamples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Spoiled<InfiniteGradient>.Penalty(parameters, gradients, batchExamples);
}
