using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission;

/// <summary>A fused step read for writing: its product, its maps, its memory, and a short name for every value.</summary>
internal sealed class FusedKernel
{
    private readonly Graph graph;
    private readonly Dictionary<int, string> names = new();

    public FusedKernel(Graph graph, Step step)
    {
        this.graph = graph;
        Head = graph.Nodes[step.Nodes[0]].Op.Class is OpClass.Map or OpClass.Sum ? null : step.Nodes[0];
        Maps = step.Nodes.Where(id => graph.Nodes[id].Op.Class == OpClass.Map).ToImmutableArray();
        Sums = step.Nodes.Where(id => graph.Nodes[id].Op.Class == OpClass.Sum).Select(id => graph.Nodes[id].Operands[0]).ToImmutableArray();
        Stored = step.Stored.Where(id => !graph.Nodes[id].Shape.IsScalar).ToImmutableArray();
        Operands = Maps.Concat(Heads).OrderBy(id => id)
            .SelectMany(id => graph.Nodes[id].Operands).Concat(Sums).Distinct()
            .Where(id => !step.Nodes.Contains(id)).ToImmutableArray();
        Length = graph.Nodes[Maps.IsEmpty ? Head ?? Sums[0] : Maps[0]].Shape.Length;
        RowWidth = Product is { } product
            ? graph.Nodes[product].Shape.Last
            : Operands.Where(IsRow).Select(id => (int?)graph.Nodes[id].Shape.Length).FirstOrDefault() ?? Length;
        foreach (int id in Operands.Concat(step.Nodes)) names[id] = Unique(BaseName(id, isOperand: Operands.Contains(id)));
    }

    /// <summary>The op over whole rows that it begins with, if any.</summary>
    public int? Head { get; }

    /// <summary>Its head where that is a product of a dense layer.</summary>
    public int? Product => Head is { } head && graph.Nodes[head].Op.Class == OpClass.DenseProduct ? head : null;

    /// <summary>The sizes of that product.</summary>
    public MatrixProduct? Matrices => Product is { } product ? graph.Nodes[product].Op.Product(OpShapes.Of(graph, graph.Nodes[product])) : null;

    public ImmutableArray<int> Maps { get; }

    /// <summary>The values whose sum over everything is returned.</summary>
    public ImmutableArray<int> Sums { get; }

    /// <summary>The values written to memory.</summary>
    public ImmutableArray<int> Stored { get; }

    /// <summary>The values and parameters read from memory, and scalars.</summary>
    public ImmutableArray<int> Operands { get; }

    /// <summary>Numbers per example.</summary>
    public int Length { get; }

    /// <summary>Numbers of a row: the length of the operands that are the same in every row, such as biases.</summary>
    public int RowWidth { get; }

    /// <summary>Rows of all examples.</summary>
    public string Rows => Literals.Times("examples", Length / RowWidth);

    /// <summary>What the element-wise formula reads: the head's result and the operands of the maps.</summary>
    public IEnumerable<int> FormulaInputs => Heads
        .Concat(Operands.Where(id => Sums.Contains(id) || Maps.Any(map => graph.Nodes[map].Operands.Contains(id))));

    /// <summary>
    /// Where the head's result lies: its own memory when it is stored, else that of the last stored value, until the formula has
    /// replaced it.
    /// </summary>
    public int HeadMemory => Head is { } head && Stored.Contains(head) ? head : Stored[Stored.Length - 1];

    /// <summary>What the formula gives: stored values, then summed ones. A head without formula gives nothing.</summary>
    public ImmutableArray<int> FormulaOutputs => Stored.Where(id => id != Head).Concat(Sums).Distinct().ToImmutableArray();

    private IEnumerable<int> Heads => Head is { } head ? new[] { head } : Array.Empty<int>();

    /// <summary>True for a value that is the same in every row.</summary>
    public bool IsRow(int id) =>
        !graph.Nodes[id].Shape.IsPerExample && !graph.Nodes[id].Shape.IsScalar && Maps.Any(map => graph.Nodes[map].Operands.Contains(id));

    public string this[int id] => names[id];

    public Node Node(int id) => graph.Nodes[id];

    public ScalarFunction Function(int map) => graph.Nodes[map].Op.Formula!;

    /// <summary>The names of its functions in a row, for example BiasRelu.</summary>
    public string FunctionNames => string.Concat(Maps.Select(map => Function(map).Name));

    private string Unique(string wanted)
    {
        string name = wanted;
        for (int number = 2; names.ContainsValue(name); number++) name = wanted + Literals.Of(number);
        return name;
    }

    /// <summary>The course notes' letters: x, w, b, z, a, y, and a leading d for gradients.</summary>
    private string BaseName(int id, bool isOperand)
    {
        Node node = graph.Nodes[id];
        ValueLetters letters = node.Op.Letters(node.Shape);
        if (node.GradientOf is not null) return letters.Gradient;
        return isOperand ? LetterInHead(id) ?? letters.Input : letters.Result;
    }

    private string? LetterInHead(int id) =>
        Head is { } head && graph.Nodes[head].Operands.IndexOf(id) is var operand and >= 0 ? graph.Nodes[head].Op.LetterOf(operand) : null;
}
