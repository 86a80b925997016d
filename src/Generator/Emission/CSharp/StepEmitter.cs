using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp;

/// <summary>The table from kinds of steps to kernels: a generated method or one of the runtime's.</summary>
internal static class StepEmitter
{
    public delegate KernelCall Emitter(Graph graph, Step step, KernelTable kernels);

    public static readonly IReadOnlyDictionary<StepKind, Emitter> Table = new Dictionary<StepKind, Emitter>
    {
        [StepKind.Fused] = FusedKernelEmitter.Emit,
        [StepKind.ParameterGradients] = GradientKernelEmitter.Emit,
        [StepKind.Mask] = Mask,
        [StepKind.Softmax] = (graph, step, _) => Rows(graph, step, "Softmax"),
        [StepKind.SoftmaxGradient] = (graph, step, _) => Rows(graph, step, "SoftmaxGradient"),
        [StepKind.SoftmaxCrossEntropy] = (graph, step, _) => Rows(graph, step, "SoftmaxCrossEntropy"),
    };

    private static KernelCall Mask(Graph graph, Step step, KernelTable kernels)
    {
        var mask = (DropoutMaskOp)graph.Nodes[step.Nodes[0]].Op;
        string constants = $"slice, layer: {Literals.Of(mask.Layer)}, width: {Literals.Of(graph.Nodes[step.Nodes[0]].Shape.Length)}, "
            + $"keep: {Literals.Of(mask.Keep)}";
        return new KernelCall("Dropout.FillMask<T>", step.Nodes, constants, ReturnsLoss: false);
    }

    /// <summary>A kernel of the runtime over rows: its operands, its result unless that is a sum, the examples, the width.</summary>
    private static KernelCall Rows(Graph graph, Step step, string method)
    {
        Node node = graph.Nodes[step.Nodes[0]];
        bool isSum = !node.Shape.IsPerExample;
        ImmutableArray<int> arguments = isSum ? node.Operands : node.Operands.AddRange(step.Nodes);
        string width = Literals.Of(graph.Nodes[node.Operands[0]].Shape.Length);
        return new KernelCall($"RowKernels<T, V>.{method}", arguments, $"examples, {width}", isSum);
    }
}
