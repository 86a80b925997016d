using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>Layers that only arrange numbers.</summary>
internal static class ShapeLowering
{
    public static void Flatten(LoweringContext context, FlattenDeclaration layer) => context.Reshape(context.CurrentShape.Length);

    public static void Reshape(LoweringContext context, ReshapeDeclaration layer)
    {
        if (ReshapeRules.Sizes(context, layer) is { } sizes) context.Reshape(sizes);
    }

    public static void Permute(LoweringContext context, PermuteDeclaration layer)
    {
        TensorShape shape = context.CurrentShape;
        if (!PermutationRules.Check(context, layer)) return;
        if (!context.Budget.Reserve(layer, 0, shape.Length)) return;
        context.Add(new PermuteOp(shape, new AxisOrder(layer.Axes)), context.Current);
    }

    public static void ZeroPad(LoweringContext context, ZeroPadDeclaration layer)
    {
        TensorShape? image = WindowRules.Image(context, layer, dimensions: 2);
        int least = new[] { layer.Top, layer.Bottom, layer.Left, layer.Right }.Min();
        SettingRules.AtLeast(context, layer, "pad", least, 0);
        if (image is null || least < 0) return;

        long length = ((long)image.Dimensions[0] + layer.Top + layer.Bottom) * ((long)image.Dimensions[1] + layer.Left + layer.Right) * image.Last;
        if (!context.Budget.Reserve(layer, 0, length)) return;
        var pad = new PadGeometry(
            new PadAxis(image.Dimensions[0], layer.Top, layer.Bottom), new PadAxis(image.Dimensions[1], layer.Left, layer.Right), image.Last);
        context.Add(new PadOp(pad, IsCrop: false), context.Current);
    }
}
