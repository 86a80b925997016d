using Microsoft.CodeAnalysis;

namespace Lamina.Generator.CallSites;

/// <summary>The lengths and shapes that callers of a network must match.</summary>
/// <param name="Name">The name of the class.</param>
/// <param name="Inputs">The inputs, concatenated in the input row.</param>
/// <param name="Outputs">The outputs, concatenated in the output row.</param>
/// <param name="Targets">The targets, concatenated in the target row.</param>
/// <param name="BatchNorms">The batch normalisations with one element per example and channel.</param>
/// <param name="Tensors">The tensors of a weights file.</param>
internal sealed record NetworkShape(
    string Name, IReadOnlyList<RowPart> Inputs, IReadOnlyList<RowPart> Outputs, IReadOnlyList<RowPart> Targets,
    IReadOnlyList<RowPart> BatchNorms, IReadOnlyList<NamedShape> Tensors);

/// <summary>Consecutive columns of an input, output or target row.</summary>
/// <param name="Text">What determines their number.</param>
/// <param name="Length">The number of columns.</param>
/// <param name="DeclaredAt">The attribute that declares them, if it is in source.</param>
internal sealed record RowPart(string Text, int Length, Location? DeclaredAt);

/// <summary>The name and the shape of a tensor.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">Its shape in files of this library.</param>
internal sealed record NamedShape(string Name, IReadOnlyList<long> Shape)
{
    /// <summary>Its shape in files of PyTorch.</summary>
    public IReadOnlyList<long> PyTorchShape { get; init; } = Shape;

    /// <summary>Why files of PyTorch cannot hold it; null if they can.</summary>
    public string? PyTorchProblem { get; init; }

    /// <summary>Whether the order of its elements depends on the layout although it has fewer than three axes.</summary>
    public bool NeedsLayout { get; init; }
}
