using Lamina.Parameters;

namespace Lamina;

/// <summary>What a network is: its layers, shapes, parameters and memory plans. Constant data, written by the generator.</summary>
public sealed class NetworkDescription
{
    /// <summary>The network's class name.</summary>
    public required string Name { get; init; }

    /// <summary>Shape of one input example.</summary>
    public required IReadOnlyList<int> InputShape { get; init; }

    /// <summary>Shape of one output example, ŷ.</summary>
    public required IReadOnlyList<int> OutputShape { get; init; }

    /// <summary>Numbers per target example, y.</summary>
    public required int TargetLength { get; init; }

    /// <summary>Name of the loss, as declared.</summary>
    public required string Loss { get; init; }

    /// <summary>What kind of question the network answers; decides which metrics make sense.</summary>
    public required NetworkTask Task { get; init; }

    /// <summary>Layers in declared order.</summary>
    public required IReadOnlyList<LayerDescription> Layers { get; init; }

    /// <summary>Parameters in block order.</summary>
    public required IReadOnlyList<ParameterDescription> Parameters { get; init; }

    /// <summary>Length of the parameter block, alignment gaps included.</summary>
    public required int BlockLength { get; init; }

    /// <summary>Memory of <see cref="INetwork{TSelf}.Forward{T}"/>.</summary>
    public required MemoryPlan InferencePlan { get; init; }

    /// <summary>Memory of <see cref="INetwork{TSelf}.Evaluate{T}"/>.</summary>
    public required MemoryPlan EvaluationPlan { get; init; }

    /// <summary>Memory of <see cref="INetwork{TSelf}.Backward{T}"/>.</summary>
    public required MemoryPlan TrainingPlan { get; init; }

    /// <summary>Numbers per input example.</summary>
    public int InputLength => Product(InputShape);

    /// <summary>Numbers per output example.</summary>
    public int OutputLength => Product(OutputShape);

    /// <summary>Trainable parameters, without alignment gaps.</summary>
    public int ParameterCount
    {
        get
        {
            int count = 0;
            foreach (ParameterDescription parameter in Parameters) count += parameter.Length;
            return count;
        }
    }

    /// <summary>The table of layers with shapes, parameters and multiply-adds, and the planned memory; lines end in \n.</summary>
    public string ToTable() => LayerTable.Write(this);

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {InputLength} → {OutputLength}, {ParameterCount} parameters";

    private static int Product(IReadOnlyList<int> shape)
    {
        int product = 1;
        foreach (int size in shape) product *= size;
        return product;
    }
}
