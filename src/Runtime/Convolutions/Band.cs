namespace Lamina.Convolutions;

/// <summary>The results that are computed together: rows and columns of them, the same ones of each of some examples.</summary>
internal readonly record struct Band(int Example, int Examples, int Row, int Rows, int Column, int Columns)
{
    /// <summary>Results, each of all filters.</summary>
    public int Count => Examples * Rows * Columns;
}
