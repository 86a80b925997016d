using Lamina.Initializers;
using Lamina.Kernels;

namespace Lamina;

/// <summary>One named tensor in the parameter block.</summary>
/// <param name="Name">Name in saved files, for example <c>dense1.weight</c>: the layer's name and PyTorch's name of the tensor.</param>
/// <param name="Offset">Place of its first number in the block; a multiple of <see cref="MemoryPlan.SlotLength"/>.</param>
/// <param name="Shape">(outputs, inputs) for weights, (outputs) for biases; row-major.</param>
/// <param name="Initializer">How a new network draws it.</param>
public sealed record ParameterDescription(string Name, int Offset, IReadOnlyList<int> Shape, Initializer Initializer)
{
    /// <summary>
    /// Whether training changes it by its gradient; true by default. Tensors that are not trainable stand behind all that are, see
    /// <see cref="NetworkDescription.TrainableLength"/>.
    /// </summary>
    public bool Trainable { get; init; } = true;

    /// <summary>
    /// Whether it is gathered from the data in training, as the running mean and variance of batch normalisation are: the backward pass
    /// writes what is to be subtracted into its place among the gradients. Never trainable; false by default.
    /// </summary>
    public bool IsStatistic { get; init; }

    /// <summary>The order of its elements in files of PyTorch; null, the default, if it is the same.</summary>
    public PyTorchOrder? PyTorch { get; init; }

    /// <summary>Numbers in the tensor.</summary>
    public int Length => SpanShape.Length(Shape);
}
