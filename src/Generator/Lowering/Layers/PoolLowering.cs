using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>Pools over windows or over everything, and upsampling, which spreads each pixel over a window.</summary>
internal static class PoolLowering
{
    public static void Lower(LoweringContext context, PoolDeclaration layer)
    {
        TensorShape? image = WindowRules.Image(context, layer, layer.Dimensions);
        if (!WindowRules.CheckSizes(context, layer, layer.Window) || image is null) return;
        if (WindowRules.Geometry(context, layer, layer.Window, image) is not { } window) return;
        if (!context.Budget.Reserve(layer, 0, window.OutputLength)) return;

        // Zeros that were asked for by number count in an average, as in PyTorch; those that Same adds do not, as in Keras.
        Op pool = layer.IsMax
            ? new WindowMaxOp(window)
            : new WindowSumOp(window, layer.Window.Pad is null ? WindowDivisor.Inside : WindowDivisor.Area, IsTransposed: false);
        context.Add(pool, context.Current);
        if (layer.Dimensions == 1) context.Reshape(window.Columns.Output, window.Channels);
    }

    public static void Global(LoweringContext context, GlobalPoolDeclaration layer)
    {
        TensorShape shape = context.CurrentShape;
        if (shape.Dimensions.Length < 2)
        {
            RankRules.Report(context, layer, RankRules.Either);
            return;
        }

        int channels = shape.Last;
        int positions = shape.Length / channels;
        if (!context.Budget.Reserve(layer, 0, channels)) return;
        var window = new WindowGeometry(WindowAxis.Single, WindowAxis.Whole(positions), channels);
        context.Add(layer.IsMax ? new WindowMaxOp(window) : new WindowSumOp(window, WindowDivisor.Area, IsTransposed: false), context.Current);
        context.Reshape(channels);
    }

    public static void Upsample(LoweringContext context, UpsampleDeclaration layer)
    {
        TensorShape? image = WindowRules.Image(context, layer, dimensions: 2);
        SettingRules.AtLeast(context, layer, "factor", layer.Factor, 1);
        if (image is null || layer.Factor < 1) return;

        if (!context.Budget.Reserve(layer, 0, (long)image.Length * layer.Factor * layer.Factor)) return;
        var window = new WindowGeometry(
            WindowAxis.Tiles(image.Dimensions[0], layer.Factor), WindowAxis.Tiles(image.Dimensions[1], layer.Factor), image.Last);
        context.Add(new WindowSumOp(window, WindowDivisor.None, IsTransposed: true), context.Current);
    }
}
