namespace Lamina.Kernels;

/// <summary>The arguments that are equal for all tiles of a sweep whose lanes are channels.</summary>
internal ref struct ChannelSweep<T>
    where T : unmanaged
{
    /// <summary>Where the places of a row lie, from where the row starts.</summary>
    public ReadOnlySpan<int> Steps;

    /// <summary>The images, or a copy of them.</summary>
    public ref T A;

    /// <summary>The factors, step after step.</summary>
    public ref T B;

    /// <summary>Numbers from one step of B to the next.</summary>
    public nint BStep;

    /// <summary>The results.</summary>
    public ref T C;

    /// <summary>Whether results are added to what is there.</summary>
    public bool Accumulate;
}
