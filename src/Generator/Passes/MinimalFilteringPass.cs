using Lamina.Generator.Ir;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Passes;

/// <summary>
/// Decides which convolutions of the inference form use minimal filtering: those with 3×3 windows at adjacent places, and with enough
/// channels, filters and places that fewer multiplications save more than the transformations cost.
/// </summary>
internal static class MinimalFilteringPass
{
    private const int MinChannels = 16;

    /// <summary>Below it, a prediction of one example reads more weights than it saves multiplications.</summary>
    private const int MinPlaces = 100;

    public static Graph Run(Graph graph, CompilerRun? run = null)
    {
        var readers = new Readers(graph);
        return GraphRewriter.Rewrite(graph, run, (builder, id, node, operands) => builder.Copy(
            node.Op is ConvolutionOp op && Suits(op) && readers.AreEqual(node.Operands[1])
                ? node with { Op = op with { IsMinimal = true } }
                : node,
            operands));
    }

    private static bool Suits(ConvolutionOp op)
    {
        (WindowGeometry window, int filters, int groups) = op.Geometry;
        return op.Kind == ProductKind.Forward && groups == 1 && filters >= MinChannels && window.Channels >= MinChannels
            && window.Positions >= MinPlaces && IsThree(window.Rows) && IsThree(window.Columns);
    }

    private static bool IsThree(WindowAxis axis) => axis is { Kernel: 3, Stride: 1, Dilation: 1 };
}
