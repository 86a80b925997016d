namespace Lamina.Kernels;

/// <summary>
/// The sizes of one head's products: queries and keys have <see cref="Width"/> features, rows lie <see cref="Stride"/> apart.
/// </summary>
internal readonly record struct HeadShape(int Queries, int Keys, int Width, int Stride)
{
    private const int TinyWork = 64;

    /// <summary>Whether plain loops are fastest.</summary>
    public bool IsTiny => (long)Queries * Keys * Width <= TinyWork;
}
