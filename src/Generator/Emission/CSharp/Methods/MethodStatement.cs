using Lamina.Generator.Emission.CSharp.Kernels;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp.Methods;

/// <summary>One statement of a method: the kernel of a group, under a comment that names its layers.</summary>
/// <param name="Group">The group.</param>
/// <param name="Call">Its kernel.</param>
/// <param name="Factor">What its loss is multiplied by: empty, or a number and an asterisk.</param>
internal sealed record MethodStatement(FusedGroup Group, KernelCall Call, string Factor)
{
    /// <summary>The block whose repetitions may share a method; empty outside blocks.</summary>
    public LayerPath Block => Group.Layer.RepeatedBlock;

    /// <summary>Writes the statement.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="graph">What the method computes.</param>
    /// <param name="arguments">The values it takes.</param>
    /// <param name="block">The block that layers are named within.</param>
    public void Write(CSharpWriter writer, Graph graph, IEnumerable<string> arguments, LayerPath? block = null)
    {
        writer.Line("// " + Comment(graph, block ?? LayerPath.Empty));
        writer.Call(
            (Call.ReturnsLoss ? $"loss += {Factor}" : "") + Call.Method,
            arguments.Append(Call.Constants.Length > 0 ? Call.Constants : "examples"), ";");
    }

    private string Comment(Graph graph, LayerPath block)
    {
        IEnumerable<LayerPath> layers = Group.Nodes.Select(id => graph.Nodes[id].Layer).Distinct()
            .Select(layer => ValueNames.Within(block, layer));
        return $"{string.Join(", ", layers)}: {What(graph)}";
    }

    private string What(Graph graph) => Group.Kind switch
    {
        GroupKind.Draw or GroupKind.ParameterGradients or GroupKind.Library => graph.Nodes[Group.Nodes[0]].Op.Names.Purpose,
        _ when Group.Stored.Any(id => graph.Nodes[id].GradientOf is not null) && !Group.Stored.Contains(graph.Outputs.Prediction) =>
            Call.ReturnsLoss ? "loss and its gradient" : "backward",
        _ => "forward",
    };
}
