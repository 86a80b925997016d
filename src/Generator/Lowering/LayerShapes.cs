using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering;

/// <summary>The output shape of each layer, as information on its attribute where it is turned on.</summary>
internal static class LayerShapes
{
    /// <summary>One for each attribute whose shape is known: of a block, the shape of its last layer.</summary>
    public static IEnumerable<Problem> Of(NetworkDeclaration declaration, LoweredNetwork network)
    {
        var last = network.Layers.GroupBy(layer => layer.Site).ToDictionary(part => part.Key, part => part.Last());
        foreach (LayerDeclaration layer in declaration.Layers)
        {
            if (!last.TryGetValue(layer.Site, out LayerRow? row) || row.IsGuess) continue;
            yield return Problem.At(layer.Site, ProblemKind.LayerShape, LayerText.Of(layer), LayerText.Shape(row.OutputShape));
        }
    }
}
