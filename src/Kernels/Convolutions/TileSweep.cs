namespace Lamina.Kernels;

/// <summary>The arguments that are equal for all tiles of a sweep over windows of images.</summary>
internal ref struct TileSweep<T>
    where T : unmanaged
{
    /// <summary>Where runs of A's columns start, from where a row starts.</summary>
    public ReadOnlySpan<int> Runs;

    /// <summary>Columns of a run.</summary>
    public int Length;

    /// <summary>Numbers from one column of a run to the next.</summary>
    public nint Step;

    /// <summary>The images, or a copy of them.</summary>
    public ref T A;

    /// <summary>The panel: as many numbers side by side as a tile is wide, for each column of A.</summary>
    public ref T B;

    /// <summary>The results.</summary>
    public ref T C;

    /// <summary>What sums begin with, as many numbers as a tile is wide; null for zeros.</summary>
    public ref T Start;

    /// <summary>Whether results are added to what is there.</summary>
    public bool Accumulate;

    /// <summary>Whether results below 0 become 0, at the end.</summary>
    public bool IsRectified;
}
