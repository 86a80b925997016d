using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering;

/// <summary>Layers that only arrange numbers.</summary>
internal static class ShapeLowering
{
    public static void Flatten(LoweringContext context, FlattenDeclaration layer) => context.Reshape(context.CurrentShape.Length);

    public static void Reshape(LoweringContext context, ReshapeDeclaration layer)
    {
        long count = context.CurrentShape.Length;
        if (Sizes(layer, count, out string fault) is { } sizes) context.Reshape(sizes);
        else Report(context, layer, count, fault);
    }

    public static void Permute(LoweringContext context, PermuteDeclaration layer)
    {
        TensorShape shape = context.CurrentShape;
        if (!layer.Axes.OrderBy(axis => axis).SequenceEqual(Enumerable.Range(0, shape.Dimensions.Length)))
        {
            context.ReportSetting(
                layer, "axes", string.Join(", ", layer.Axes.Select(axis => LayerText.Plain(axis))),
                $"a permutation of 0 to {LayerText.Plain(shape.Dimensions.Length - 1)}, the axes of {context.CurrentDescription} ({LayerText.Shape(shape.Dimensions)})");
            return;
        }

        if (!context.Budget.Reserve(layer, 0, shape.Length)) return;
        context.Add(new PermuteOp(shape, new AxisOrder(layer.Axes)), context.Current);
    }

    public static void ZeroPad(LoweringContext context, ZeroPadDeclaration layer)
    {
        TensorShape? image = WindowRules.Image(context, layer, dimensions: 2);
        int least = new[] { layer.Top, layer.Bottom, layer.Left, layer.Right }.Min();
        WindowRules.AtLeast(context, layer, "pad", least, 0);
        if (image is null || least < 0) return;

        long length = ((long)image.Dimensions[0] + layer.Top + layer.Bottom) * ((long)image.Dimensions[1] + layer.Left + layer.Right) * image.Last;
        if (!context.Budget.Reserve(layer, 0, length)) return;
        var pad = new PadGeometry(
            image.Dimensions[0], image.Dimensions[1], image.Last, layer.Top, layer.Bottom, layer.Left, layer.Right);
        context.Add(new PadOp(pad, IsCrop: false), context.Current);
    }

    /// <summary>The declared sizes with −1 worked out; null and why when they cannot hold the numbers.</summary>
    private static int[]? Sizes(ReshapeDeclaration layer, long count, out string fault)
    {
        int open = layer.Shape.Count(size => size == -1);
        long known = layer.Shape.Where(size => size != -1).Aggregate(1L, (product, size) => size < 1 || product > int.MaxValue ? 0 : product * size);
        fault = (layer.Shape.Count, open, known) switch
        {
            (0, _, _) => "it has no axes",
            (_, > 1, _) => "only one size can be −1",
            (_, _, 0) => "sizes must be 1 or more, or −1",
            (_, 1, _) when count % known != 0 => $"{LayerText.Number(known)} does not divide {LayerText.Number(count)}",
            (_, 0, _) when count != known => $"it holds {LayerText.Number(known)}",
            _ => "",
        };
        return fault.Length > 0 ? null : layer.Shape.Select(size => size == -1 ? (int)(count / known) : size).ToArray();
    }

    private static void Report(LoweringContext context, ReshapeDeclaration layer, long count, string fault) => context.Report(
        ProblemKind.ReshapeCount, layer.Site, LayerText.Of(layer),
        $"{context.CurrentDescription} of {LayerText.Shape(context.CurrentShape.Dimensions)}", LayerText.Number(count), fault);
}
