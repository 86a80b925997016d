using Lamina.Generator.Emission.CSharp.Kernels;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp.Methods;

/// <summary>One statement of a pass: the kernel of a group, under a comment that names its layers.</summary>
/// <param name="Group">The group.</param>
/// <param name="Call">Its kernel.</param>
/// <param name="Factor">What its loss is multiplied by: empty, or a number and an asterisk.</param>
internal sealed record PassCall(FusedGroup Group, KernelCall Call, string Factor)
{
    /// <summary>
    /// The path of blocks around the group's layer, up to the innermost that is repeated if one is; empty outside blocks. What a repeated block
    /// is made of repeats with it.
    /// </summary>
    public string Block
    {
        get
        {
            string[] path = Group.Layer.Split('.');
            int last = Array.FindLastIndex(path, part => char.IsDigit(part[0]));
            return string.Join(".", path.Take(last >= 0 ? last + 1 : path.Length - 1));
        }
    }

    /// <summary>Writes the statement.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="graph">The graph of the pass.</param>
    /// <param name="arguments">The values it takes.</param>
    /// <param name="block">The block that layers are named within.</param>
    public void Write(CSharpWriter writer, Graph graph, IEnumerable<string> arguments, string block = "")
    {
        writer.Line("// " + Comment(graph, block));
        writer.Call(
            (Call.ReturnsLoss ? $"loss += {Factor}" : "") + Call.Method,
            arguments.Append(Call.Constants.Length > 0 ? Call.Constants : "examples"), ";");
    }

    private string Comment(Graph graph, string block)
    {
        IEnumerable<string> layers = Group.Nodes.Select(id => graph.Nodes[id].Layer).Distinct()
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
