namespace Lamina.Kernels;

/// <summary>The memory of pooling or of its gradient, for one row of windows and its image; each pool uses some of it.</summary>
internal ref struct PoolOperands<T>
    where T : unmanaged
{
    /// <summary>The image.</summary>
    public ref T X;

    /// <summary>The results.</summary>
    public ref T Y;

    /// <summary>Gradients by the results.</summary>
    public ref T Dy;

    /// <summary>Gradients by the image, added to.</summary>
    public ref T Dx;

    /// <summary>What sums are divided by.</summary>
    public WindowDivisor Divisor;
}
