using Lamina.Generator.Emission.CSharp.Members;
using Lamina.Generator.Emission.CSharp.RuntimeCalls;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp.Kernels;

/// <summary>The table from kinds of steps to kernels: a generated method or one of the runtime's.</summary>
internal static class GroupEmitter
{
    public delegate KernelCall Emitter(Graph graph, FusedGroup group, KernelTable kernels);

    public static readonly IReadOnlyDictionary<GroupKind, Emitter> Table = new Dictionary<GroupKind, Emitter>
    {
        [GroupKind.Fused] = FusedKernelEmitter.Emit,
        [GroupKind.ParameterGradients] = GradientKernelEmitter.Emit,
        [GroupKind.Library] = LibraryKernelEmitter.Emit,
        [GroupKind.Draw] = Draw,
    };

    private static KernelCall Draw(Graph graph, FusedGroup group, KernelTable kernels)
    {
        Node node = graph.Nodes[group.Nodes[0]];
        (string method, string arguments) = DrawCalls.Table[node.Op](node);
        return new KernelCall(method, group.Nodes, arguments, ReturnsLoss: false);
    }
}
