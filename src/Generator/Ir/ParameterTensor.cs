using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>One tensor of the parameter block: its layer and its name there, shape, how it starts, how it is penalised, and how it changes.</summary>
internal sealed record ParameterTensor(
    LayerPath Layer, string Tensor, ImmutableArray<int> Shape, InitialValues Initial, double L1, double L2, ParameterRole Role = ParameterRole.Trained)
{
    /// <summary>Its name in files, for example dense1.weight.</summary>
    public string Name => $"{Layer}.{Tensor}";

    public int Length => Shape.Aggregate(1, (product, size) => checked(product * size));
}

/// <summary>How a tensor changes in training.</summary>
internal enum ParameterRole
{
    /// <summary>By its gradient.</summary>
    Trained,

    /// <summary>Not at all.</summary>
    Fixed,

    /// <summary>A running statistic: by what the training method says.</summary>
    Statistic,
}
