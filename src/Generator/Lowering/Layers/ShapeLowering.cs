using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>Layers that only arrange elements.</summary>
internal static class ShapeLowering
{
    public static LayerResult Flatten(LayerBuilder build, ProblemSink problems, LayerInput input, FlattenDeclaration layer) =>
        new(build.Reshape(input.Node, input.Shape.Length));

    public static LayerResult Reshape(LayerBuilder build, ProblemSink problems, LayerInput input, ReshapeDeclaration layer) =>
        ReshapeRules.Sizes(problems, input, layer) is { } sizes ? new LayerResult(build.Reshape(input.Node, sizes)) : LayerResult.Unchanged(
            input);

    public static LayerResult Permute(LayerBuilder build, ProblemSink problems, LayerInput input, PermuteDeclaration layer) =>
        PermutationRules.Check(problems, input, layer) && build.Reserve(layer, parameters: 0, input.Shape.Length)
            ? new LayerResult(build.Add(new PermuteOp(input.Shape, new AxisOrder(layer.Axes)), input.Node))
            : LayerResult.Unchanged(input);

    public static LayerResult ZeroPad(LayerBuilder build, ProblemSink problems, LayerInput input, ZeroPadDeclaration layer)
    {
        TensorShape? image = WindowRules.Image(problems, input, layer, dimensions: 2);
        int min = new[] { layer.Top, layer.Bottom, layer.Left, layer.Right }.Min();
        if (!SettingRules.AtLeast(problems, layer, "pad", min, 0) || image is null) return LayerResult.Unchanged(input);

        long height = (long)image.Dimensions[0] + layer.Top + layer.Bottom;
        long width = (long)image.Dimensions[1] + layer.Left + layer.Right;
        if (!build.Reserve(layer, parameters: 0, height * width * image.Last)) return LayerResult.Unchanged(input);
        var pad = new PadGeometry(
            new PadAxis(image.Dimensions[0], layer.Top, layer.Bottom), new PadAxis(image.Dimensions[1], layer.Left, layer.Right),
            image.Last);
        return new LayerResult(build.Add(new PadOp(pad, IsCrop: false), input.Node));
    }
}
