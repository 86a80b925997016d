using Lamina.Generator.Emission.Gpu.KernelIr;

namespace Lamina.Generator.Emission.Gpu.Values;

/// <summary>One element of a value per example.</summary>
/// <param name="Example">The example in the batch.</param>
/// <param name="Column">The element's place in the example.</param>
/// <param name="InTile">The example in its tile, where a work group takes a tile of examples through a network.</param>
/// <param name="Flat">The element's place in a value of <paramref name="Length"/> elements per example, if it is known.</param>
/// <param name="Length">Elements per example that <paramref name="Flat"/> counts with.</param>
internal sealed record Place(
    KernelExpression Example, KernelExpression Column, KernelExpression? InTile = null, KernelExpression? Flat = null, int Length = 0)
{
    /// <summary>Another element of the same example.</summary>
    public Place At(KernelExpression column) => new(Example, column, InTile);

    /// <summary>Its index in a value with the given number of elements per example.</summary>
    public KernelExpression Index(int length) => Flat is not null && length == Length ? Flat : (Example * length) + Column;
}
