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
        if (layer.Dimensions == 1) context.Reshape(window.OutputWidth, window.Channels);
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
        var window = new WindowGeometry(1, positions, channels, 1, positions, 1, 1, 1, 1, 0, 0, 1, 1);
        context.Add(layer.IsMax ? new WindowMaxOp(window) : new WindowSumOp(window, WindowDivisor.Area, IsTransposed: false), context.Current);
        context.Reshape(channels);
    }

    public static void Upsample(LoweringContext context, UpsampleDeclaration layer)
    {
        TensorShape? image = WindowRules.Image(context, layer, dimensions: 2);
        SettingRules.AtLeast(context, layer, "factor", layer.Factor, 1);
        if (image is null || layer.Factor < 1) return;

        int height = image.Dimensions[0];
        int width = image.Dimensions[1];
        if (!context.Budget.Reserve(layer, 0, (long)image.Length * layer.Factor * layer.Factor)) return;
        var window = new WindowGeometry(
            height * layer.Factor, width * layer.Factor, image.Last, layer.Factor, layer.Factor, layer.Factor, layer.Factor, 1, 1, 0, 0, height, width);
        context.Add(new WindowSumOp(window, WindowDivisor.None, IsTransposed: true), context.Current);
    }
}
