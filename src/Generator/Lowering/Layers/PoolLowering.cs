using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>Pools over windows or over everything, and upsampling, which spreads each pixel over a window.</summary>
internal static class PoolLowering
{
    public static LayerResult Lower(LayerBuilder build, ProblemSink problems, LayerInput input, PoolDeclaration layer)
    {
        TensorShape? image = WindowRules.Image(problems, input, layer, layer.Dimensions);
        if (!WindowRules.CheckSizes(problems, layer, layer.Window) || image is null) return LayerResult.Unchanged(input);
        if (WindowRules.Geometry(problems, input, layer, layer.Window) is not { } window) return LayerResult.Unchanged(input);
        if (!build.Reserve(layer, parameters: 0, window.OutputLength)) return LayerResult.Unchanged(input);

        // Zeros of an explicit Pad count in an average, as in PyTorch; those that Same adds do not, as in Keras.
        Op op = layer.IsMax
            ? new WindowMaxOp(window)
            : new WindowSumOp(window, layer.Window.Pad is null ? WindowDivisor.Inside : WindowDivisor.Area, IsTransposed: false);
        int pool = build.Add(op, input.Node);
        return new LayerResult(layer.Dimensions == 1 ? build.Reshape(pool, window.Columns.Output, window.Channels) : pool);
    }

    public static LayerResult Global(LayerBuilder build, ProblemSink problems, LayerInput input, GlobalPoolDeclaration layer)
    {
        TensorShape shape = input.Shape;
        if (shape.Dimensions.Length < 2)
        {
            RankRules.Report(problems, input, layer, RankRules.Either);
            return LayerResult.Unchanged(input);
        }

        int channels = shape.Last;
        int positions = shape.Length / channels;
        if (!build.Reserve(layer, parameters: 0, channels)) return LayerResult.Unchanged(input);
        var window = new WindowGeometry(WindowAxis.Single, WindowAxis.Whole(positions), channels);
        int pool = build.Add(
            layer.IsMax ? new WindowMaxOp(window) : new WindowSumOp(window, WindowDivisor.Area, IsTransposed: false), input.Node);
        return new LayerResult(build.Reshape(pool, channels));
    }

    public static LayerResult Upsample(LayerBuilder build, ProblemSink problems, LayerInput input, UpsampleDeclaration layer)
    {
        TensorShape? image = WindowRules.Image(problems, input, layer, dimensions: 2);
        if (!SettingRules.AtLeast(problems, layer, "factor", layer.Factor, 1) || image is null) return LayerResult.Unchanged(input);
        if (!build.Reserve(layer, parameters: 0, (long)image.Length * layer.Factor * layer.Factor)) return LayerResult.Unchanged(input);

        var window = new WindowGeometry(
            WindowAxis.Tiles(image.Dimensions[0], layer.Factor), WindowAxis.Tiles(image.Dimensions[1], layer.Factor), image.Last);
        return new LayerResult(build.Add(new WindowSumOp(window, WindowDivisor.None, IsTransposed: true), input.Node));
    }
}
