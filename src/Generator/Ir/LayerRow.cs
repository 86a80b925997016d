using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>One layer of the table that users see.</summary>
/// <param name="Name">Given or derived.</param>
/// <param name="Description">As declared, for example Dense(64).</param>
/// <param name="OutputShape">Of one example.</param>
/// <param name="Parameters">Places of its tensors in the graph's parameter table.</param>
/// <param name="MultiplyAdds">Of the forward pass for one example.</param>
internal sealed record LayerRow(
    string Name, string Description, ImmutableArray<int> OutputShape, ImmutableArray<int> Parameters, long MultiplyAdds);
