namespace Lamina.Generator.Ir.Facts;

/// <summary>
/// The layout of the rows that an op processes as wholes. The elements of a row lie in contiguous runs; the runs of interleaved rows
/// alternate in memory.
/// </summary>
/// <param name="PerExample">The rows of one example.</param>
/// <param name="Length">The elements of a row.</param>
/// <param name="Run">The elements of a contiguous run.</param>
/// <param name="Interleaved">The number of rows whose runs alternate.</param>
internal sealed record RowLayout(int PerExample, int Length, int Run, int Interleaved)
{
    /// <summary>Whether each row is contiguous.</summary>
    public bool IsContiguous => Run == Length || Interleaved == 1;

    /// <summary>The layout of contiguous rows.</summary>
    public static RowLayout Of(int exampleLength, int length) => new(exampleLength / length, length, length, Interleaved: 1);
}
