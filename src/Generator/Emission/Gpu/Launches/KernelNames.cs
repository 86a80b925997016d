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
        if (step.Kind == StepKind.ParameterGradients) return Gradient(step.Nodes.Select(id => graph.Nodes[id]).FirstOrDefault(node => node.Op.Class == OpClass.WeightGradient) ?? first);
        if (kernel.Head is null) return Camel(kernel.FunctionNames.Length == 0 ? "Sum" : kernel.FunctionNames) + size;
        string name = Camel(first.Op.Names.Kernel);
        return kernel.Matrices is { } product
            ? $"{name}{Literals.Of(product.Terms)}To{size}{kernel.FunctionNames}"
            : name + kernel.FunctionNames + Dimensions(first);
    }

    /// <summary>What it computes.</summary>
    public static string Summary(Graph graph, IReadOnlyList<Step> steps, FusedKernel first)
    {
        Node head = graph.Nodes[steps[0].Nodes[0]];
        if (head.Op.Class == OpClass.Statistic && steps.Count > 1) return $"Mean and variance of {Literals.Of(head.Shape.Length)} channels.";
        if (steps.Count > 1) return "Rows of " + Literals.Of(first.RowWidth) + ": " + string.Join(", then ", steps.SelectMany(step => step.Nodes).Select(id => graph.Nodes[id].Op.Names.Words)) + ".";
        IEnumerable<string> parts = steps[0].Nodes.Where(id => graph.Nodes[id].Op.Class is not (OpClass.Map or OpClass.Sum)).Select(id => graph.Nodes[id].Op.Names.Words)
            .Concat(first.Maps.Select(map =>
                $"{first[map]} = {FormulaText.Of(first.Function(map).Body, first.Node(map).Operands.Select(id => first[id]).ToArray())}"))
            .Concat(first.Sums.Select(id => $"Σ {first[id]}"));
        return string.Join("; ", parts) + ".";
    }

    private static string Gradient(Node first) => first.Op.Class == OpClass.WeightGradient
        ? $"dense{Literals.Of(first.Shape.Dimensions[1])}To{Literals.Of(first.Shape.Dimensions[0])}Gradients"
        : "sumRows" + Literals.Of(first.Shape.Length);

    private static string Dimensions(Node node) => string.Join("x", node.Shape.Dimensions.Select(Literals.Of));

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
