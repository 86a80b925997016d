using Microsoft.CodeAnalysis;

namespace Lamina.Generator.CallSites;

/// <summary>What users of a network have to fit: the lengths of its rows and its tensors.</summary>
/// <param name="Name">Of the class.</param>
/// <param name="Inputs">Side by side in the input row.</param>
/// <param name="Outputs">Side by side in the output row.</param>
/// <param name="Targets">Side by side in the target row.</param>
/// <param name="BatchNorms">Batch normalisations that see one number per example and channel, with length 1.</param>
/// <param name="Tensors">As they are saved.</param>
internal sealed record NetworkShape(
    string Name, IReadOnlyList<RowPart> Inputs, IReadOnlyList<RowPart> Outputs, IReadOnlyList<RowPart> Targets,
    IReadOnlyList<RowPart> BatchNorms, IReadOnlyList<NamedShape> Tensors);

/// <summary>Columns of a row of the network.</summary>
/// <param name="Text">How their number comes about.</param>
/// <param name="Length">Their number.</param>
/// <param name="Place">The attribute they come from, where it is source.</param>
internal sealed record RowPart(string Text, int Length, Location? Place);

/// <summary>A tensor.</summary>
internal sealed record NamedShape(string Name, IReadOnlyList<long> Shape);
