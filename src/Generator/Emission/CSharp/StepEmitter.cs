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
        [StepKind.Library] = LibraryKernelEmitter.Emit,
        [StepKind.Draw] = Draw,
    };

    private static KernelCall Draw(Graph graph, Step step, KernelTable kernels)
    {
        Node node = graph.Nodes[step.Nodes[0]];
        (string method, string arguments) = DrawCalls.Table[node.Op](node);
        return new KernelCall(method, step.Nodes, arguments, ReturnsLoss: false);
    }
}
