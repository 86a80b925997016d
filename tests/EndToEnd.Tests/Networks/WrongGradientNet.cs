using System.Numerics;
using Lamina.Parameters;

namespace Lamina.EndToEnd.Tests.Networks;

/// <summary><see cref="PlanarNet"/> with a small error in one gradient, which the gradient check must detect.</summary>
internal sealed class WrongGradientNet : INetwork<WrongGradientNet>
{
    public const int Row = 3;
    public const int Column = 1;

    public static NetworkDescription Description => PlanarNet.Description;

    public ParameterBlock<float> Parameters { get; } = new(Description);

    public static WrongGradientNet Create(ulong seed) => new();

    public static void Forward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, int examples, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Passes<PlanarNet>.Forward(parameters, inputs, outputs, examples, workspace);

    public static double Evaluate<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, int examples,
        Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Passes<PlanarNet>.Evaluate(parameters, inputs, targets, outputs, examples, workspace);

    public static double Backward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, Span<T> gradients,
        in BatchSlice slice, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double loss = Passes<PlanarNet>.Backward(parameters, inputs, targets, outputs, gradients, slice, workspace);
        gradients[(Row * 2) + Column] *= T.CreateChecked(1.0001);
        return loss;
    }

    public static double Penalty<T>(ReadOnlySpan<T> parameters, Span<T> gradients, int batchExamples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Passes<PlanarNet>.Penalty(parameters, gradients, batchExamples);

    /// <summary>The passes of a generated network, which are accessible only through a type parameter.</summary>
    private static class Passes<TNetwork>
        where TNetwork : class, INetwork<TNetwork>
    {
        public static void Forward<T>(
            ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, int examples, Workspace<T> workspace)
            where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
            TNetwork.Forward(parameters, inputs, outputs, examples, workspace);

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
}
