using Lamina.Generator.Emission.CSharp.Kernels;
using Lamina.Generator.Emission.CSharp.Members;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp.Methods;

/// <summary>Writes the method that predicts one example with a small network.</summary>
internal sealed class SmallInferenceWriter
{
    /// <summary>Operations of a formula that is inlined at every vector of a layer.</summary>
    private const long MaxInlinedOperations = 8;

    private readonly SmallInference plan;
    private readonly MethodValues values;
    private readonly KernelTable kernels;

    public SmallInferenceWriter(SmallInference plan, MethodValues values, KernelTable kernels)
    {
        this.plan = plan;
        this.values = values;
        this.kernels = kernels;
    }

    private Graph Graph => values.Graph;

    /// <summary>Writes the method.</summary>
    public void Write(CSharpWriter writer)
    {
        writer.Summary("Inference of one example: ŷ. Lengths are checked by the caller.");
        writer.Line(KernelTable.Attribute);
        using (writer.Open("public static void InferOne(ref T weights, ref T input, ref T output, ref T memory)"))
        {
            for (int i = 0; i < plan.Layers.Length; i++)
            {
                if (i > 0) writer.Line();
                WriteLayer(writer, plan.Layers[i]);
            }
        }
    }

    private void WriteLayer(CSharpWriter writer, SmallLayer layer)
    {
        FusedGroup group = layer.Group;
        writer.Line($"// {string.Join(", ", group.Nodes.Select(id => Graph.Nodes[id].Layer).Distinct())}");
        string result = layer.Place is { } place ? Memory(place) : "ref output";
        if (group.DenseProduct is { } product) WriteDense(writer, group, product, result);
        else WriteRows(writer, group, result);
        if (layer.IsPrediction && layer.Place is not null)
            writer.Line($"{Span(result, group.Length)}.CopyTo({Span("ref output", group.Length)});");
    }

    private void WriteDense(CSharpWriter writer, FusedGroup group, int product, string result)
    {
        Node node = Graph.Nodes[product];
        MatrixProduct sizes = group.Product!;
        string bias = group.RowInputs.IsEmpty ? Weight(node.Operands[1]) : Weight(group.RowInputs[0]);
        string? formula = group.FormulaResults.IsEmpty ? null : Formula(group);
        bool isInlined = group.Maps.All(map => IsCheap(Graph.Nodes[map].Op.Formula!.Body));
        string first = formula is null || !isInlined ? "SumsAlone<T>" : formula;
        writer.Call(
            $"SmallLayer<T, V>.RunUnsafe<{first}>",
            new[]
            {
                Value(node.Operands[0]), Weight(node.Operands[1]), bias, result, $"inputs: {Literals.Of(sizes.Terms)}",
                $"outputs: {Literals.Of(sizes.Columns)}",
            },
            ";");
        if (formula is not null && !isInlined)
            writer.Call($"SmallLayer<T, V>.ApplyUnsafe<{formula}>", new[] { bias, result, $"outputs: {Literals.Of(sizes.Columns)}" }, ";");
    }

    private void WriteRows(CSharpWriter writer, FusedGroup group, string result)
    {
        KernelCall call = GroupEmitter.Table[group.Kind](Graph, group, kernels);
        IEnumerable<string> arguments = call.Arguments.Select(
            id => id == group.Results[0] ? Span(result, group.Length) : Span(Value(id), Graph.Nodes[id].Shape.Length));
        writer.Call(call.Method, arguments.Append("examples: 1"), ";");
    }

    /// <summary>The struct that hands the group's formula to the runtime.</summary>
    private string Formula(FusedGroup group)
    {
        var named = new NamedGroup(Graph, group);
        string formula = FusedKernelEmitter.Formula(named, kernels)!;
        string arguments = string.Join(", ", group.FormulaInputs.Select(id => group.RowInputs.Contains(id) ? "b" : "z"));
        return kernels.Add(named.FunctionNames + "Layer", (writer, name) =>
        {
            using (writer.Open($"private readonly struct {name} : ILayerFormula<T>"))
            {
                writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
                writer.Line("public static L Apply<L>(L z, L b)");
                writer.Line($"    where L : struct, ILanes<L, T> => {formula}<L>({arguments});");
            }
        });
    }

    private string Value(int id) => plan.Places.TryGetValue(id, out int place) ? Memory(place) : "ref input";

    private string Weight(int id) => Memory("weights", ((TensorPlace)values[id]).Offset);

    private static string Memory(int place) => Memory("memory", place);

    private static string Memory(string block, int place) =>
        place == 0 ? $"ref {block}" : $"ref Unsafe.Add(ref {block}, {Literals.Of(place)})";

    private static string Span(string reference, int length) => $"MemoryMarshal.CreateSpan({reference}, {Literals.Of(length)})";

    /// <summary>Arithmetic without functions.</summary>
    private static bool IsCheap(ScalarExpression formula) => formula.Operations() <= MaxInlinedOperations && !formula.HasFunction();
}
