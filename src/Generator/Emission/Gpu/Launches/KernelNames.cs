using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>What kernels are called and what is said in front of them, from their ops and sizes: equal layers share a kernel.</summary>
internal static class KernelNames
{
    /// <summary>A name such as dense784To512BiasRelu.</summary>
    public static string Of(Graph graph, Step step, FusedKernel kernel)
    {
        Node first = graph.Nodes[step.Nodes[0]];
        string size = Literals.Of(kernel.RowWidth);
        if (step.Kind == StepKind.ParameterGradients) return Gradient(step.Nodes.Select(id => graph.Nodes[id]).FirstOrDefault(node => node.Op is ProductOp) ?? first);
        if (kernel.Head is null) return Camel(kernel.FunctionNames.Length == 0 ? "Sum" : kernel.FunctionNames) + size;
        if (first.Op is not ProductOp product) return OpName(first) + kernel.FunctionNames + Dimensions(first);
        string inner = Literals.Of(kernel.Node(first.Operands[1]).Shape.Length / kernel.RowWidth);
        return $"{(product.Kind == ProductKind.Forward ? "dense" : "denseBack")}{inner}To{size}{kernel.FunctionNames}";
    }

    /// <summary>What it computes.</summary>
    public static string Summary(Graph graph, IReadOnlyList<Step> steps, FusedKernel first)
    {
        if (graph.Nodes[steps[0].Nodes[0]].Op is ChannelMeanOp channels && steps.Count > 1) return $"Mean and variance of {Literals.Of(channels.Channels)} channels.";
        if (steps.Count > 1) return "Rows of " + Literals.Of(first.RowWidth) + ": " + string.Join(", then ", steps.SelectMany(step => step.Nodes).Select(id => Words(graph.Nodes[id]))) + ".";
        IEnumerable<string> parts = steps[0].Nodes.Where(id => graph.Nodes[id].Op is not (MapOp or SumOp)).Select(id => Words(graph.Nodes[id]))
            .Concat(first.Maps.Select(map =>
                $"{first[map]} = {FormulaText.Of(first.Function(map).Body, first.Node(map).Operands.Select(id => first[id]).ToArray())}"))
            .Concat(first.Sums.Select(id => $"Σ {first[id]}"));
        return string.Join("; ", parts) + ".";
    }

    private static string Gradient(Node first) => first.Op is ProductOp
        ? $"dense{Literals.Of(first.Shape.Dimensions[1])}To{Literals.Of(first.Shape.Dimensions[0])}Gradients"
        : "sumRows" + Literals.Of(first.Shape.Length);

    private static string Words(Node node) => node.Op switch
    {
        ProductOp { Kind: ProductKind.Forward } => "x·wᵀ",
        ProductOp { Kind: ProductKind.DataGradient } => "dz·w",
        ProductOp => "dw = dzᵀ·x",
        SumRowsOp => "db = Σ dz",
        MapOp map => map.Function.Name,
        ConvolutionOp convolution => "convolution, " + convolution.Kind,
        HeadProductOp head => "product per head, " + head.Kind,
        _ => node.Op.GetType().Name.Replace("Op", ""),
    };

    private static string OpName(Node node) => Camel(node.Op switch
    {
        ConvolutionOp { Kind: ProductKind.Forward } => "Convolve",
        ConvolutionOp { Kind: ProductKind.DataGradient } => "ConvolveBack",
        ConvolutionOp => "FilterGradient",
        HeadProductOp head => "Head" + head.Kind,
        _ => node.Op.GetType().Name.Replace("Op", ""),
    });

    private static string Dimensions(Node node) => string.Join("x", node.Shape.Dimensions.Select(Literals.Of));

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
