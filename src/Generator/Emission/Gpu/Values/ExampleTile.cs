using Lamina.Generator.Emission.Gpu.KernelIr;

namespace Lamina.Generator.Emission.Gpu.Values;

/// <summary>The examples that a work group takes through a network at a time.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Count">How many there are.</param>
/// <param name="IsFirst">Whether the tile is the work group's first, whose sums replace what its share of a gradient held.</param>
internal sealed record ExampleTile(KernelExpression First, KernelExpression Count, KernelExpression IsFirst)
{
    /// <summary>An element of an example of the tile.</summary>
    public Place At(KernelExpression example, KernelExpression column) => new(First + example, column, example);

    /// <summary>An element of a row of the tile, of which each example has several.</summary>
    public Place OfRow(KernelExpression row, int rowsPerExample, int width, KernelExpression column) =>
        At(row / rowsPerExample, (row % rowsPerExample * width) + column);
}
