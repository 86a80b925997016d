using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>A tensor of the parameter block: its layer, its name in the layer, shape, initialisation, penalties and role.</summary>
internal sealed record ParameterTensor(
    LayerPath Layer, string Tensor, ImmutableArray<int> Shape, InitialValues Initial, double L1, double L2,
    ParameterRole Role = ParameterRole.Trained)
{
    /// <summary>The name in weights files, for example dense1.weight.</summary>
    public string Name => $"{Layer}.{Tensor}";

    /// <summary>The order of its elements in files of PyTorch; null if it is the same.</summary>
    public PyTorchOrder? PyTorch { get; init; }

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

/// <summary>How PyTorch orders the elements of a tensor that it orders otherwise.</summary>
/// <param name="Shape">The tensor with its axes divided, in the order of the network: (outputs, height, width, inputs) for filters.</param>
/// <param name="Axes">For each axis in PyTorch's order, its axis in <paramref name="Shape"/>.</param>
internal sealed record PyTorchOrder(ImmutableArray<int> Shape, ImmutableArray<int> Axes)
{
    /// <summary>The order follows from no rule.</summary>
    public static readonly PyTorchOrder Unclear =
        new(ImmutableArray<int>.Empty, ImmutableArray<int>.Empty) { Problem = OrderProblem.Unclear };

    /// <summary>PyTorch has two biases where the network has one.</summary>
    public static readonly PyTorchOrder TwoBiases =
        new(ImmutableArray<int>.Empty, ImmutableArray<int>.Empty) { Problem = OrderProblem.TwoBiases };

    /// <summary>Why files of PyTorch cannot hold the tensor.</summary>
    public OrderProblem Problem { get; init; }

    /// <summary>Whether a file must state its layout before the tensor is loaded.</summary>
    public bool NeedsLayout => Problem != OrderProblem.TwoBiases;

    /// <summary>The sizes of the axes in PyTorch's order.</summary>
    public IEnumerable<int> Sizes => Axes.Select(axis => Shape[axis]);

    public bool Equals(PyTorchOrder? other) =>
        other is not null && Problem == other.Problem && Shape.SequenceEqual(other.Shape) && Axes.SequenceEqual(other.Axes);

    public override int GetHashCode() => Shape.Aggregate((int)Problem, (hash, size) => unchecked((hash * 31) + size));
}

/// <summary>Why files of PyTorch cannot hold a tensor, by the names in the runtime's PyTorchOrder.</summary>
internal enum OrderProblem
{
    /// <summary>They can.</summary>
    None,

    /// <summary>The order of the elements follows from no rule.</summary>
    Unclear,

    /// <summary>PyTorch has two biases where the network has one.</summary>
    TwoBiases,
}
