namespace Lamina.Generator.Ir.Facts;

/// <summary>
/// Rows of an example that an op takes as wholes. Elements lie side by side in runs; with several rows interleaved, the run of each row lies
/// beside those of the others.
/// </summary>
/// <param name="PerExample">Rows of an example.</param>
/// <param name="Length">Elements of a row.</param>
/// <param name="Run">Elements of a row that lie side by side.</param>
/// <param name="Interleaved">Rows whose runs take turns.</param>
internal sealed record RowLayout(int PerExample, int Length, int Run, int Interleaved)
{
    /// <summary>Whether the elements of a row lie side by side.</summary>
    public bool IsContiguous => Run == Length || Interleaved == 1;

    /// <summary>Rows of a value whose elements lie side by side.</summary>
    public static RowLayout Of(int exampleLength, int length) => new(exampleLength / length, length, length, Interleaved: 1);
}
