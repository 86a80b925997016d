using System.Numerics;
using Lamina.Devices;
using Lamina.Parameters;

namespace Lamina.Tests.HostDevices;

/// <summary>The penalties that a network declares, for its <see cref="OnHost{TNetwork}"/>.</summary>
internal interface IPenalized
{
    static abstract IReadOnlyList<TensorPenalty> Penalties { get; }
}

/// <summary>A network with a program for <see cref="HostDevice"/> whose kernels are the network's own methods.</summary>
internal sealed class OnHost<TNetwork>(TNetwork network) : IDeviceNetwork<OnHost<TNetwork>>
    where TNetwork : class, INetwork<TNetwork>, IPenalized
{
    public static NetworkDescription Description => TNetwork.Description;

    public static DeviceProgram DeviceProgram { get; } = new PassProgram<TNetwork>();

    public ParameterBlock<float> Parameters => network.Parameters;

    public static OnHost<TNetwork> Create(ulong seed) => new(TNetwork.Create(seed));

    public static void Forward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, int examples, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => TNetwork.Forward(parameters, inputs, outputs, examples, workspace);

    public static double Evaluate<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, int examples,
        Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        TNetwork.Evaluate(parameters, inputs, targets, outputs, examples, workspace);

    public static double Backward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, Span<T> gradients,
        in BatchSlice slice, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        TNetwork.Backward(parameters, inputs, targets, outputs, gradients, slice, workspace);

    public static double Penalty<T>(ReadOnlySpan<T> parameters, Span<T> gradients, int batchExamples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => TNetwork.Penalty(parameters, gradients, batchExamples);
}
