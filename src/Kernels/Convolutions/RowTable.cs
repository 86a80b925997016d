namespace Lamina.Kernels;

/// <summary>Rows of tiles: where each starts in the operand, and where its results are written.</summary>
internal readonly ref struct RowTable
{
    /// <summary>Where rows start.</summary>
    public ReadOnlySpan<int> From { get; init; }

    /// <summary>Where their results are written; at least as many.</summary>
    public ReadOnlySpan<int> To { get; init; }

    /// <summary>The given number of first rows.</summary>
    public RowTable First(int count) => new() { From = From[..count], To = To };

    /// <summary>The rows after the given number of first ones.</summary>
    public RowTable After(int count) => new() { From = From[count..], To = To[count..] };
}
