using Lamina.Kernels;

namespace Lamina;

/// <summary>Layers, shapes, parameters and memory plans of a network. Constant data, written by the generator.</summary>
/// <remarks>
/// A network with several inputs reads one row per example, with the inputs concatenated in declared order, and likewise for outputs and
/// targets of several heads. <see cref="Inputs"/> and <see cref="Heads"/> state the columns of each.
/// </remarks>
public sealed class NetworkDescription
{
    private readonly int? trainableLength;
    private IReadOnlyList<InputDescription>? inputs;
    private IReadOnlyList<HeadDescription>? heads;

    /// <summary>The network's class name.</summary>
    public required string Name { get; init; }

    /// <summary>Shape of one input example; (numbers per row) for several inputs.</summary>
    public required IReadOnlyList<int> InputShape { get; init; }

    /// <summary>Shape of one output example, ŷ; (numbers per row) for several heads.</summary>
    public required IReadOnlyList<int> OutputShape { get; init; }

    /// <summary>Numbers per target example, y, of all heads together, including example weights.</summary>
    public required int TargetLength { get; init; }

    /// <summary>Name of the loss, as declared.</summary>
    public required string Loss { get; init; }

    /// <summary>The task of the network, which determines the usual metrics.</summary>
    public required NetworkTask Task { get; init; }

    /// <summary>The inputs in the order of their columns; by default one called <c>input</c>.</summary>
    public IReadOnlyList<InputDescription> Inputs
    {
        get => inputs ??= [new InputDescription("input", 0, InputShape)];
        init => inputs = value;
    }

    /// <summary>
    /// The heads in the order of their columns; by default one called <c>output</c> with <see cref="Loss"/> and <see cref="Task"/>.
    /// </summary>
    public IReadOnlyList<HeadDescription> Heads
    {
        get => heads ??= [OnlyHead()];
        init => heads = value;
    }

    /// <summary>Layers in declared order.</summary>
    public required IReadOnlyList<LayerDescription> Layers { get; init; }

    /// <summary>Parameters in block order: trainable tensors first, then statistics, fixed tables and layers declared as frozen.</summary>
    public required IReadOnlyList<ParameterDescription> Parameters { get; init; }

    /// <summary>Length of the parameter block, including alignment gaps.</summary>
    public required int BlockLength { get; init; }

    /// <summary>Length of the trainable part of the block, which comes first; <see cref="BlockLength"/> by default.</summary>
    public int TrainableLength
    {
        get => trainableLength ?? BlockLength;
        init => trainableLength = value;
    }

    /// <summary>Workspace of <see cref="INetwork{TSelf}.Forward{T}"/>.</summary>
    public required MemoryPlan InferencePlan { get; init; }

    /// <summary>Workspace of <see cref="INetwork{TSelf}.Evaluate{T}"/>.</summary>
    public required MemoryPlan EvaluationPlan { get; init; }

    /// <summary>Workspace of <see cref="INetwork{TSelf}.Backward{T}"/>.</summary>
    public required MemoryPlan TrainingPlan { get; init; }

    /// <summary>Numbers per input example.</summary>
    public int InputLength => SpanShape.Length(InputShape);

    /// <summary>Numbers per output example.</summary>
    public int OutputLength => SpanShape.Length(OutputShape);

    /// <summary>Number of trainable parameters, without alignment gaps.</summary>
    public int ParameterCount => Count(trainable: true);

    /// <summary>Number of parameters that have no gradient: statistics, fixed tables, layers declared as frozen.</summary>
    public int NonTrainableCount => Count(trainable: false);

    /// <summary>The head with a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists the heads.</exception>
    public HeadDescription Head(string name) =>
        Heads.FirstOrDefault(head => head.Name == name)
        ?? throw new ArgumentException(
            $"{Name} has no head '{name}'; it has {string.Join(", ", Heads.Select(h => h.Name))}.", nameof(name));

    /// <summary>
    /// The table of inputs, layers and heads with shapes, parameters and multiply-adds, and the planned memory; lines end in \n. There is a
    /// column for the inputs of layers unless each layer reads the previous one. Blocks that repeat the previous block share one row.
    /// </summary>
    public string ToTable() => LayerTable.Write(this);

    /// <summary>
    /// The graph as a Mermaid flowchart: layers with declared text and output shape, grouped by the dotted prefixes of their names, rounded
    /// inputs, hexagonal heads with their losses. Equal descriptions give equal text; lines end in \n.
    /// </summary>
    public string ToMermaid() => MermaidWriter.Write(this);

    /// <summary>The same graph in the DOT language of Graphviz.</summary>
    public string ToDot() => DotWriter.Write(this);

    /// <summary>The network in one of its textual forms; lines end in \n.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such form.</exception>
    public string ToText(SummaryFormat format) => format switch
    {
        SummaryFormat.Table => ToTable(),
        SummaryFormat.Mermaid => ToMermaid(),
        SummaryFormat.Dot => ToDot(),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Unknown form of a summary."),
    };

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {InputLength} → {OutputLength}, {ParameterCount} parameters";

    private HeadDescription OnlyHead() => new()
    {
        Name = "output",
        Offset = 0,
        Length = OutputLength,
        TargetOffset = 0,
        TargetLength = TargetLength,
        Task = Task,
        Loss = Loss,
    };

    private int Count(bool trainable)
    {
        int count = 0;
        foreach (ParameterDescription parameter in Parameters)
        {
            if (parameter.IsTrainable == trainable) count += parameter.Length;
        }

        return count;
    }
}
