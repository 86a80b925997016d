namespace Lamina.Kernels;

/// <summary>Rows of tiles: where each starts in what is read, and where its results belong.</summary>
internal readonly ref struct RowTable
{
    /// <summary>Where rows start.</summary>
    public ReadOnlySpan<int> From { get; init; }

    /// <summary>Where their results belong; as many at least.</summary>
    public ReadOnlySpan<int> To { get; init; }

    /// <summary>The first of them.</summary>
    public RowTable First(int count) => new() { From = From[..count], To = To };

    /// <summary>Those after the first.</summary>
    public RowTable After(int count) => new() { From = From[count..], To = To[count..] };
}
