using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>A tensor of the parameter block: its layer, its name in the layer, shape, initialisation, penalties and role.</summary>
internal sealed record ParameterTensor(
    LayerPath Layer, string Tensor, ImmutableArray<int> Shape, InitialValues Initial, double L1, double L2,
    ParameterRole Role = ParameterRole.Trained)
{
    /// <summary>The name in weights files, for example dense1.weight.</summary>
    public string Name => $"{Layer}.{Tensor}";

    public int Length => Shape.Aggregate(1, (product, size) => checked(product * size));
}

/// <summary>How training changes a tensor.</summary>
internal enum ParameterRole
{
    /// <summary>The optimizer updates it with its gradient.</summary>
    Trained,

    /// <summary>It does not change.</summary>
    Fixed,

    /// <summary>A running statistic, updated by the amount that the backward method computes.</summary>
    Statistic,
}
