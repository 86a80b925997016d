using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Tests.Ir;
using static Lamina.Generator.Tests.Ir.OpOperand;

namespace Lamina.Generator.Tests.Emission.Gpu.Kernels;

/// <summary>
/// Convolutions and pools over windows of every kind: with padding, strides, dilation, gaps between them, and of one place.
/// </summary>
internal static class WindowKernelCases
{
    private static readonly Dictionary<string, WindowGeometry> Windows = new()
    {
        ["3x3"] = new(new(9, 3, 1, 1, 1, 9), new(7, 3, 1, 1, 1, 7), 5),
        ["with strides"] = new(new(10, 3, 2, 1, 1, 5), new(7, 5, 3, 1, 2, 3), 3),
        ["with dilation"] = new(new(11, 3, 1, 2, 2, 11), new(9, 2, 2, 3, 0, 3), 4),
        ["1x1"] = new(new(5, 1, 1, 1, 0, 5), new(7, 1, 1, 1, 0, 7), 19),
        ["4x2 by 2"] = new(new(8, 4, 2, 1, 1, 4), new(6, 2, 2, 1, 0, 3), 2),
        ["of a sequence"] = new(new(1, 1, 1, 1, 0, 1), new(23, 4, 2, 1, 3, 12), 6),
        ["side by side"] = new(new(6, 2, 2, 1, 0, 3), new(8, 2, 2, 1, 0, 4), 3),
        ["with gaps"] = new(new(9, 2, 3, 1, 0, 3), new(9, 1, 2, 1, 0, 5), 2),
        ["of a whole image"] = new(new(3, 3, 1, 1, 0, 1), new(4, 4, 1, 1, 0, 1), 17),
    };

    public static readonly IReadOnlyDictionary<string, GraphCase> All = Products().Concat(Grouped()).Concat(Pools())
        .ToDictionary(pair => pair.Key, pair => pair.Value);

    private static IEnumerable<KeyValuePair<string, GraphCase>> Products() =>
        from kind in Enum.GetValues<ProductKind>()
        from window in Windows
        select KeyValuePair.Create($"convolution {window.Key}, {kind}", Convolution(kind, window.Value, filters: 10, groups: 1));

    private static IEnumerable<KeyValuePair<string, GraphCase>> Grouped() =>
        from kind in Enum.GetValues<ProductKind>()
        from window in new[] { "3x3", "with strides", "with dilation", "side by side", "1x1" }
        from perGroup in new[] { 1, 2 }
        let geometry = Windows[window] with { Channels = 3 * perGroup }
        select KeyValuePair.Create(
            $"convolution {window} of groups of {perGroup}, {kind}", Convolution(kind, geometry, filters: 6 / perGroup * 3, groups: 3));

    private static IEnumerable<KeyValuePair<string, GraphCase>> Pools()
    {
        foreach ((string name, WindowGeometry window) in Windows)
        {
            yield return KeyValuePair.Create($"max pool {name}", GraphCase.Of(
                new OpCase(new WindowMaxOp(window), Result(window, window.Channels), Ties(Image(window)))));
            yield return KeyValuePair.Create($"max pool {name}, gradient", MaxPoolGradient(window));
            foreach (WindowDivisor divisor in name == "with strides" ? Enum.GetValues<WindowDivisor>() : [WindowDivisor.Inside])
            {
                string sum = $"sum pool {name} divided by {divisor}";
                yield return KeyValuePair.Create(sum, GraphCase.Of(
                    new OpCase(
                        new WindowSumOp(window, divisor, IsTransposed: false), Result(window, window.Channels), Given(Image(window)))));
                yield return KeyValuePair.Create(sum + ", transposed", GraphCase.Of(
                    new OpCase(
                        new WindowSumOp(window, divisor, IsTransposed: true), Image(window), Given(Result(window, window.Channels)))));
            }
        }
    }

    /// <summary>With a function behind it, where the result is a value.</summary>
    private static GraphCase Convolution(ProductKind kind, WindowGeometry window, int filters, int groups)
    {
        var geometry = new ConvolutionGeometry(window, filters, groups);
        OpOperand x = Given(Image(window)), y = Given(Result(window, filters)), w = Given(geometry.FilterShape);
        return kind switch
        {
            ProductKind.Forward => GraphCase.Of(new OpCase(new ConvolutionOp(kind, geometry), y.Shape, x, w), Relu),
            ProductKind.DataGradient => GraphCase.Of(new OpCase(new ConvolutionOp(kind, geometry), x.Shape, y, w), Relu),
            _ => GraphCase.Of(new OpCase(new ConvolutionOp(kind, geometry), w.Shape, y, x)),
        };

        static IEnumerable<int> Relu(GraphBuilder builder, int op) => [builder.Add(new MapOp(ScalarFunctions.Relu), "then", op)];
    }

    /// <summary>The gradient asks the pool's result where the greatest numbers are.</summary>
    private static GraphCase MaxPoolGradient(WindowGeometry window)
    {
        var builder = new GraphBuilder();
        OpOperand image = Ties(Image(window)), gradient = Given(Result(window, window.Channels));
        int x = builder.Source(new InputOp(), image.Shape, "x");
        int dy = builder.Source(new InputOp(), gradient.Shape, "dy");
        int y = builder.Add(new WindowMaxOp(window), "pool", x);
        int dx = builder.Add(new WindowMaxGradientOp(window), "pool", dy, x, y);
        return GraphCase.Of(builder.Build([], new GraphOutputs(dx, GraphOutputs.None, [])), (x, image.Draw), (dy, gradient.Draw));
    }

    /// <summary>Few numbers, so that several are the greatest of a window.</summary>
    private static OpOperand Ties(TensorShape shape) => Data(shape, -1, 2, whole: true);

    private static TensorShape Image(WindowGeometry window) =>
        TensorShape.PerExample(window.Rows.Size, window.Columns.Size, window.Channels);

    private static TensorShape Result(WindowGeometry window, int channels) =>
        TensorShape.PerExample(window.Rows.Output, window.Columns.Output, channels);
}
