using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>One trainable tensor: its name in files, shape, how it starts and how it is penalised.</summary>
internal sealed record ParameterTensor(string Name, ImmutableArray<int> Shape, InitialValues Initial, double L1, double L2)
{
    public int Length => Shape.Aggregate(1, (product, size) => checked(product * size));
}
