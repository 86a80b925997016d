using System.Text;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.CSharp.Methods;

/// <summary>
/// Consecutive calls of one block. Two uses of a block differ in their buffers and in where their tensors begin and in nothing else; such
/// sections are written once, as a method that takes both.
/// </summary>
internal sealed class BlockSection
{
    /// <summary>The names of parameters that are no buffers.</summary>
    private static readonly string[] ParameterNames = { "parameters", "weights", "gradients", "trained", "others", "examples" };

    private readonly MethodValues values;
    private readonly List<BufferPlace> buffers = new();
    private readonly Dictionary<int, int> ranks = new();
    private readonly SortedSet<string> named = new(StringComparer.Ordinal);
    private int? trained;
    private int? others;

    public BlockSection(LayerPath block, IReadOnlyList<MethodStatement> calls, MethodValues values)
    {
        Block = block;
        Calls = calls;
        this.values = values;
        CanBeShared = block != LayerPath.Empty;
        var key = new StringBuilder();
        if (CanBeShared)
        {
            foreach (MethodStatement call in calls) Append(key, call);
        }

        Key = key.ToString();
    }

    public LayerPath Block { get; }

    public IReadOnlyList<MethodStatement> Calls { get; }

    /// <summary>Equal for sections that can share a method.</summary>
    public string Key { get; }

    /// <summary>False for calls outside blocks, and those that take what a method of their own would not be given.</summary>
    public bool CanBeShared { get; private set; }

    /// <summary>True for ∂J/∂a of some layer's output a.</summary>
    public bool IsGradient(int id) => values.Graph.Nodes[id].GradientOf is not null;

    /// <summary>Writes the call of the method.</summary>
    public void WriteCall(CSharpWriter writer, string method)
    {
        writer.Line($"// {Block}");
        writer.Call(method, Blocks.Concat(named).Concat(Offsets).Concat(buffers.Select(buffer => buffer.Name)).Append("examples"), ";");
    }

    /// <summary>Writes the method.</summary>
    public void WriteMethod(CSharpWriter writer, string name)
    {
        Dictionary<int, string> names = Names();
        writer.Summary($"{string.Join(", ", Calls.Select(call => call.Group.Layer.Within(Block)).Distinct())} of a block.");
        IEnumerable<string> parameters = Blocks.Concat(named).Select(Parameter)
            .Concat(Bases.Select(part => "int " + part.Name))
            .Concat(buffers.Select(buffer => "Span<T> " + names[buffer.Node]))
            .Append("int examples");
        using (writer.Open($"private static void {name}", parameters))
        {
            for (int i = 0; i < Calls.Count; i++)
            {
                if (i > 0) writer.Line();
                Calls[i].Write(writer, values.Graph, Calls[i].Call.Arguments.Select(id => Argument(values[id], names)), Block);
            }
        }
    }

    /// <summary>The blocks of tensors it reads and writes.</summary>
    private IEnumerable<string> Blocks => Calls.SelectMany(call => call.Call.Arguments).Select(id => values[id]).OfType<TensorPlace>()
        .Select(tensor => tensor.Block).Distinct().OrderByDescending(block => block, StringComparer.Ordinal);

    /// <summary>Where its tensors begin: those that are trained, and the others.</summary>
    private IEnumerable<(string Name, int Offset)> Bases
    {
        get
        {
            if (trained is { } first) yield return ("trained", first);
            if (others is { } second) yield return ("others", second);
        }
    }

    private IEnumerable<string> Offsets => Bases.Select(part => $"{part.Name}: {Literals.Of(part.Offset)}");

    private static string Parameter(string name) => name switch
    {
        "slice" => "in BatchSlice slice",
        "weight" => "T weight",
        "gradients" or "outputs" => $"Span<T> {name}",
        _ => $"ReadOnlySpan<T> {name}",
    };

    private void Append(StringBuilder key, MethodStatement call)
    {
        key.Append(call.Call.Method).Append('(');
        foreach (int id in call.Call.Arguments) key.Append(Token(values[id])).Append(',');
        key.Append(call.Call.Constants).Append(");");
        if (call.Call.Constants == "slice") named.Add("slice");
        else if (call.Call.Constants.Length > 0) CanBeShared = false;
        if (call.Call.ReturnsLoss) CanBeShared = false;
    }

    private string Token(ValuePlace place)
    {
        switch (place)
        {
            case BufferPlace buffer:
                if (!ranks.TryGetValue(buffer.Node, out int rank))
                {
                    rank = buffers.Count;
                    ranks.Add(buffer.Node, rank);
                    buffers.Add(buffer);
                }

                return "#" + Literals.Of(rank);
            case TensorPlace tensor:
                int first = tensor.IsTrained ? trained ??= tensor.Offset : others ??= tensor.Offset;
                return $"{tensor.Block}{tensor.IsTrained}{Literals.Of(tensor.Offset - first)}:{Literals.Of(tensor.Length)}";
            default:
                if (place.Text is "inputs" or "targets" or "outputs" or "weight") named.Add(place.Text);
                else CanBeShared = false;
                return place.Text;
        }
    }

    private string Argument(ValuePlace place, Dictionary<int, string> names)
    {
        switch (place)
        {
            case BufferPlace buffer:
                return names[buffer.Node];
            case TensorPlace tensor:
                string start = tensor.IsTrained ? "trained" : "others";
                int distance = tensor.Offset - (tensor.IsTrained ? trained : others)!.Value;
                string sign = distance < 0 ? $" - {Literals.Of(-distance)}" : distance == 0 ? "" : $" + {Literals.Of(distance)}";
                return $"{tensor.Block}.Slice({start}{sign}, {Literals.Of(tensor.Length)})";
            default:
                return place.Text;
        }
    }

    private Dictionary<int, string> Names()
    {
        var taken = new NameSet(ValueNames.Separator, named.Concat(ParameterNames).ToArray());
        return buffers.ToDictionary(
            buffer => buffer.Node, buffer => taken.Unique(ValueNames.OfBuffer(values.Graph.Nodes[buffer.Node], Block)));
    }
}
