using Lamina.Initializers;
using Lamina.Kernels;

namespace Lamina;

/// <summary>One named tensor in the parameter block.</summary>
/// <param name="Name">Name in saved files, for example <c>dense1.weight</c>: the layer's name and PyTorch's name of the tensor.</param>
/// <param name="Offset">Offset of its first element in the block; a multiple of <see cref="MemoryPlan.SlotLength"/>.</param>
/// <param name="Shape">(outputs, inputs) for weights, (outputs) for biases; row-major.</param>
/// <param name="Initializer">How its initial values are drawn.</param>
public sealed record ParameterDescription(string Name, int Offset, IReadOnlyList<int> Shape, Initializer Initializer)
{
    /// <summary>
    /// Whether it is trained by its gradient; true by default. Tensors that are not trainable come after all that are, see
    /// <see cref="NetworkDescription.TrainableLength"/>.
    /// </summary>
    public bool IsTrainable { get; init; } = true;

    /// <summary>
    /// Whether it is a running statistic, such as the running mean and variance of batch normalisation: the backward method writes the
    /// amount to subtract at its offset of the gradient block. Never trainable; false by default.
    /// </summary>
    public bool IsStatistic { get; init; }

    /// <summary>The order of its elements in PyTorch's files; null, the default, if it is the same.</summary>
    public PyTorchOrder? PyTorch { get; init; }

    /// <summary>Numbers in the tensor.</summary>
    public int Length => SpanShape.Length(Shape);
}
