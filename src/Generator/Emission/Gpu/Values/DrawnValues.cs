using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Values;

/// <summary>
/// Masks and noise, drawn where they are used: a counter-based generator gives the same numbers wherever it is called, so that they need no
/// memory. The numbers are those of Lamina.Regularizers.Dropout and Noise.
/// </summary>
internal static class DrawnValues
{
    public static ValueSource Of(Node node, KernelScope scope)
    {
        int width = node.Shape.Length;
        return node.Op switch
        {
            DropoutMaskOp { Keep: >= 1 } => new ScalarSource(KernelExpression.Number(1)),
            DropoutMaskOp { Positions: 1 } mask => new ComputedSource(place => Mask(scope, mask, place.Index(width))),
            DropoutMaskOp mask => new ComputedSource(place =>
                Mask(scope, mask, (place.Example * (width / mask.Positions)) + (place.Column % (width / mask.Positions)))),
            GaussianNoiseOp noise => new ComputedSource(place => Noise(scope, noise, place.Index(width))),
            Op op => throw new InvalidOperationException($"{op} is not drawn."),
        };
    }

    private static KernelExpression Mask(KernelScope scope, DropoutMaskOp mask, KernelExpression unit)
    {
        uint lastKept = (uint)Math.Max(Math.Round(mask.Keep * (1UL << 32)) - 1, 0);
        KernelExpression word = Draw(scope, KernelFunction.DropoutWord, unit, mask.Layer);
        KernelExpression factor = KernelExpression.Select(
            word <= new UIntExpression(lastKept), KernelExpression.Number(1 / mask.Keep), KernelExpression.Number(0));
        return KernelExpression.Select(Draws(scope).IsEqualTo(0), KernelExpression.Number(1), factor);
    }

    private static KernelExpression Noise(KernelScope scope, GaussianNoiseOp noise, KernelExpression number) => KernelExpression.Select(
        Draws(scope).IsEqualTo(0),
        KernelExpression.Number(0),
        KernelExpression.Number(noise.Deviation) * Draw(scope, KernelFunction.Normal, number, noise.Layer));

    private static KernelExpression Draws(KernelScope scope) => scope.Number("Draws", KernelType.Int);

    private static KernelExpression Draw(KernelScope scope, KernelFunction function, KernelExpression index, int layer) =>
        KernelExpression.Call(
        function, index, layer,
        scope.Number("SeedLow", KernelType.Int), scope.Number("SeedHigh", KernelType.Int),
        scope.Number("StepLow", KernelType.Int), scope.Number("StepHigh", KernelType.Int));
}
