using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering;

/// <summary>The result of lowering: a graph with a shape on every node, or problems of which at least one is fatal and no graph.</summary>
/// <param name="Graph">Forward pass and loss, or null.</param>
/// <param name="Layers">The layer table.</param>
/// <param name="Inputs">The inputs, in the order of the input row.</param>
/// <param name="Heads">The heads, in the order of the output row.</param>
/// <param name="Problems">Everything wrong with the declaration, Parsing's findings first.</param>
internal sealed record LoweredNetwork(
    Graph? Graph, ImmutableArray<LayerRow> Layers, ImmutableArray<InputRow> Inputs, ImmutableArray<HeadRow> Heads,
    ImmutableArray<Problem> Problems)
{
    public static LoweredNetwork Failed(ImmutableArray<LayerRow> layers, ImmutableArray<Problem> problems) =>
        new(Graph: null, layers, ImmutableArray<InputRow>.Empty, ImmutableArray<HeadRow>.Empty, problems);
}
