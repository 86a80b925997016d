using Lamina.Generator.Declarations;

namespace Lamina.Generator.Lowering;

/// <summary>What each layer gives, as information on its attribute for those who ask for it.</summary>
internal static class LayerShapes
{
    /// <summary>One for each attribute: of a block, what its last layer gives.</summary>
    public static IEnumerable<Problem> Of(LoweredNetwork network) => network.Layers
        .GroupBy(layer => layer.Site)
        .Select(part => part.Last())
        .Where(layer => !layer.IsGuess)
        .Select(layer => Problem.At(layer.Site, ProblemKind.LayerShape, layer.Description, LayerText.Shape(layer.OutputShape)));
}
