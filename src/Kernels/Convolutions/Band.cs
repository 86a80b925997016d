namespace Lamina.Kernels;

/// <summary>Results that are computed together: of adjacent examples, the same adjacent rows and columns.</summary>
/// <param name="Examples">The examples.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Columns">The columns.</param>
internal readonly record struct Band(BandPart Examples, BandPart Rows, BandPart Columns)
{
    /// <summary>Results, each of all filters.</summary>
    public int Count => Examples.Count * Rows.Count * Columns.Count;
}

/// <summary>Adjacent indices.</summary>
internal readonly record struct BandPart(int First, int Count)
{
    /// <summary>The part with the given index, of parts of equal size of which the last may be smaller.</summary>
    public static BandPart At(int index, int size, int all) => new(index * size, int.Min(size, all - (index * size)));
}

/// <summary>The size of a whole band.</summary>
internal readonly record struct BandSize(int Examples, int Rows, int Columns)
{
    /// <summary>Results, each of all filters.</summary>
    public int Count => Examples * Rows * Columns;
}
