using Lamina.Generator.Emission.Gpu.KernelIr;

namespace Lamina.Generator.Emission.Gpu.Values;

/// <summary>Where a kernel finds a value.</summary>
internal abstract record ValueSource
{
    /// <summary>One element of it.</summary>
    public abstract KernelExpression At(Place place);
}

/// <summary>A buffer of (examples, Length).</summary>
internal sealed record BufferSource(KernelArray Array, int Length) : ValueSource
{
    public override KernelExpression At(Place place) => Array[place.Index(Length)];
}

/// <summary>A tensor, or a value of the whole batch, that repeats along an example: biases, channel means.</summary>
internal sealed record RowSource(KernelArray Array, int Length) : ValueSource
{
    public override KernelExpression At(Place place) => Array[place.Length == Length ? place.Column : place.Column % Length];
}

/// <summary>A planned buffer of the tile that a work group computes: the examples of the tile, one after the other.</summary>
internal sealed record ArenaSource(KernelArray Arena, KernelExpression Start, int Length) : ValueSource
{
    public override KernelExpression At(Place place) => Arena[Index(place)];

    public KernelExpression Index(Place place) => Start + (place.InTile! * Length) + place.Column;
}

/// <summary>One number for everything.</summary>
internal sealed record ScalarSource(KernelExpression Value) : ValueSource
{
    public override KernelExpression At(Place place) => Value;
}

/// <summary>A value that is computed where it is needed: masks and noise.</summary>
internal sealed record ComputedSource(Func<Place, KernelExpression> Compute) : ValueSource
{
    public override KernelExpression At(Place place) => Compute(place);
}
