using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Facts;

namespace Lamina.Generator.Scheduling;

/// <summary>
/// A fused group: a few nodes that one kernel computes together, and every fact about them. Worked out once, by
/// <see cref="GroupDescription"/>; both back ends read it.
/// </summary>
/// <param name="Kind">How it was fused.</param>
/// <param name="Nodes">Its nodes in order; the op that it starts with is first.</param>
/// <param name="Stored">Those that other groups or the caller read; the rest never leaves registers.</param>
/// <param name="Layer">The declared layer of its first node.</param>
internal sealed record FusedGroup(GroupKind Kind, ImmutableArray<int> Nodes, ImmutableArray<int> Stored, LayerPath Layer)
{
    /// <summary>That of its head; a map's where it has none.</summary>
    public OpClass Class { get; init; }

    /// <summary>The op that it begins with unless that is a map or a sum; of gradients the product if there is one.</summary>
    public int? Head { get; init; }

    /// <summary>Its element-wise functions, in order.</summary>
    public ImmutableArray<int> Maps { get; init; }

    /// <summary>The values whose sum over everything is returned.</summary>
    public ImmutableArray<int> Sums { get; init; }

    /// <summary>The values and parameters that head, maps and sums read from memory, and scalars.</summary>
    public ImmutableArray<int> Inputs { get; init; }

    /// <summary>Inputs of maps that are the same in every row, such as biases.</summary>
    public ImmutableArray<int> RowInputs { get; init; }

    /// <summary>The values written to memory.</summary>
    public ImmutableArray<int> Results { get; init; }

    /// <summary>What the functions read: the head's result and their inputs.</summary>
    public ImmutableArray<int> FormulaInputs { get; init; }

    /// <summary>What the functions give: stored values, then summed ones. A head without functions gives nothing.</summary>
    public ImmutableArray<int> FormulaResults { get; init; }

    /// <summary>Elements per example.</summary>
    public int Length { get; init; }

    /// <summary>Elements of a row: the length of the inputs that are the same in every row.</summary>
    public int RowWidth { get; init; }

    /// <summary>Its head as a product of matrices; null where it is none.</summary>
    public MatrixProduct? Product { get; init; }

    /// <summary>The rows that its head takes as wholes; null where it takes none.</summary>
    public RowLayout? Rows { get; init; }

    /// <summary>Of gradients, the sum that is a bias's.</summary>
    public int? BiasSum { get; init; }

    /// <summary>The factor of its loss in J.</summary>
    public double LossWeight { get; init; } = 1;

    /// <summary>Whether it returns a loss.</summary>
    public bool IsSumming => !Sums.IsEmpty || Class == OpClass.RowLoss;

    /// <summary>
    /// Where the head's result lies: its own memory when it is stored, else that of the last stored value, until the functions have
    /// replaced it.
    /// </summary>
    public int HeadMemory => Head is { } head && Results.Contains(head) ? head : Results[Results.Length - 1];

    /// <summary>Its head where that is a product of a dense layer.</summary>
    public int? DenseProduct => Class == OpClass.DenseProduct ? Head : null;
}

/// <summary>How nodes become a group, and so which kernel of the processor computes it.</summary>
internal enum GroupKind
{
    /// <summary>Draws a dropout mask or noise.</summary>
    Draw,

    /// <summary>An optional op over whole rows, such as a product, then element-wise functions of its result, then sums of those.</summary>
    Fused,

    /// <summary>dW = dZᵀ·X and db = Σ dZ, or one of the two.</summary>
    ParameterGradients,

    /// <summary>An op of the runtime whose result is a tensor of the whole batch or a number.</summary>
    Library,
}
