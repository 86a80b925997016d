namespace Lamina.Kernels;

/// <summary>
/// The gradient of a normalisation, column by column a line: dx = slope·dy − offset − drop·(x − μ). All are of one width.
/// </summary>
internal readonly ref struct GradientLines<T>
{
    /// <summary>μ.</summary>
    public ReadOnlySpan<T> Means { get; init; }

    public ReadOnlySpan<T> Slopes { get; init; }

    public ReadOnlySpan<T> Offsets { get; init; }

    public ReadOnlySpan<T> Drops { get; init; }
}
