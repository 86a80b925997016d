using System.Globalization;

namespace Lamina.Training;

/// <summary>One number of a parameter tensor with its two derivatives.</summary>
/// <param name="Tensor">Name of the tensor, for example <c>dense1.weight</c>.</param>
/// <param name="Index">Place in the tensor, counted from 0: (row, column) for weights, (row) for biases.</param>
/// <param name="Value">θ.</param>
/// <param name="Gradient">∂J/∂θ as the backward pass computes it.</param>
/// <param name="Approximation">∂J/∂θ from centred differences of J.</param>
public sealed record CheckedParameter(
    string Tensor, IReadOnlyList<int> Index, double Value, double Gradient, double Approximation)
{
    /// <summary>Name of the tensor, for example <c>dense1.weight</c>.</summary>
    public string Tensor { get; init; } = Setting.Required(Tensor, nameof(Tensor));

    /// <summary>Place in the tensor, counted from 0: (row, column) for weights, (row) for biases.</summary>
    public IReadOnlyList<int> Index { get; init; } = Setting.Required(Index, nameof(Index));

    /// <summary>For example <c>dense1.weight[2, 0]: gradient 0.25, centred difference 0.5</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Tensor}[{string.Join(", ", Index)}]: gradient {Gradient:R}, centred difference {Approximation:R}");
}
