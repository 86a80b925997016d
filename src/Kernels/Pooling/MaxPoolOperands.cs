namespace Lamina.Kernels;

/// <summary>The memory of the gradient of max pooling, for one row of windows and its image.</summary>
internal ref struct MaxPoolOperands<T>
    where T : unmanaged
{
    /// <summary>Gradients by the results.</summary>
    public ref T Dy;

    /// <summary>The image.</summary>
    public ref T X;

    /// <summary>The results.</summary>
    public ref T Y;

    /// <summary>Gradients by the image, added to.</summary>
    public ref T Dx;
}
