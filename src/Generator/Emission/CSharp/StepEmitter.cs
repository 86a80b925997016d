using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp;

/// <summary>The table from kinds of steps to kernels: a generated method or one of the runtime's.</summary>
internal static class StepEmitter
{
    public delegate KernelCall Emitter(Graph graph, Step step, KernelTable kernels);

    public static readonly IReadOnlyDictionary<StepKind, Emitter> Table = new Dictionary<StepKind, Emitter>
    {
        [StepKind.Fused] = FusedKernelEmitter.Emit,
        [StepKind.ParameterGradients] = GradientKernelEmitter.Emit,
        [StepKind.Library] = LibraryKernelEmitter.Emit,
        [StepKind.Draw] = Draw,
    };

    private static KernelCall Draw(Graph graph, Step step, KernelTable kernels)
    {
        Node node = graph.Nodes[step.Nodes[0]];
        int width = node.Shape.Length;
        (string method, string sizes) = node.Op switch
        {
            DropoutMaskOp { Positions: 1 } mask => ("Dropout.FillMask<T>", Mask(mask.Layer, $"width: {Literals.Of(width)}, keep: {Literals.Of(mask.Keep)}")),
            DropoutMaskOp mask => ("Dropout.FillChannelMask<T>", Mask(
                mask.Layer,
                $"positions: {Literals.Of(mask.Positions)}, channels: {Literals.Of(width / mask.Positions)}, keep: {Literals.Of(mask.Keep)}")),
            GaussianNoiseOp noise => ("Noise.FillGaussian<T>", Mask(
                noise.Layer, $"width: {Literals.Of(width)}, deviation: {Literals.Of(noise.Deviation)}")),
            Op op => throw new InvalidOperationException($"{op} is not drawn."),
        };
        return new KernelCall(method, step.Nodes, sizes, ReturnsLoss: false);
    }

    private static string Mask(int layer, string sizes) => $"slice, layer: {Literals.Of(layer)}, {sizes}";
}
