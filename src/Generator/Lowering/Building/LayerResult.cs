namespace Lamina.Generator.Lowering.Building;

/// <summary>What lowering made of a layer.</summary>
/// <param name="Node">Its output.</param>
/// <param name="Shape">What is known of the output's shape beyond what is known of the input's.</param>
internal sealed record LayerResult(int Node, ShapeCertainty Shape = ShapeCertainty.AsInput)
{
    /// <summary>The output is the input: the layer does nothing, or cannot do what it should.</summary>
    public static LayerResult Unchanged(LayerInput input) => new(input.Node);
}
