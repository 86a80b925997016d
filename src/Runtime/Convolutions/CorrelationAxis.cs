namespace Lamina.Convolutions;

/// <summary>
/// One axis of a correlation: result j is made of the source's places tapStart + j·stride + t·tapStep, t &lt; taps, each with the
/// filter's step kernelStart + t·kernelStep, and belongs at resultStart + j·resultStep.
/// </summary>
internal readonly record struct CorrelationAxis(
    int Source, int Results, int Stride, int Taps, int TapStart, int TapStep, int KernelStart, int KernelStep,
    int ResultStart, int ResultStep)
{
    /// <summary>Places from the first to the last that any result is made of.</summary>
    public int Extent => Span(Results);

    /// <summary>Whether no result reaches beyond the source.</summary>
    public bool IsInside => TapStart >= 0 && TapStart + Extent <= Source;

    /// <summary>The axis of a convolution.</summary>
    public static CorrelationAxis Forward(int size, int kernel, int stride, int dilation, int before, int output) =>
        new(size, output, stride, kernel, -before, dilation, 0, 1, 0, 1);

    /// <summary>
    /// The axis of its gradient by the image, for the places phase, phase + stride, …: they meet the same steps of the filter,
    /// those k for which phase + before − k·dilation is a multiple of the stride, and step by step adjacent windows.
    /// </summary>
    public static CorrelationAxis Gradient(int size, int kernel, int stride, int dilation, int before, int output, int phase)
    {
        int taps = 0, first = 0, period = 1;

        // From the last step on, which comes from the first window.
        for (int k = kernel - 1; k >= 0; k--)
        {
            if ((phase + before - (k * dilation)) % stride != 0) continue;
            if (taps == 0) first = k;
            if (taps == 1) period = first - k;
            taps++;
        }

        return new(
            output, (size - phase + stride - 1) / stride, 1, taps, (phase + before - (first * dilation)) / stride,
            taps > 1 ? period * dilation / stride : 1, first, -period, phase, stride);
    }

    /// <summary>Places from the first to the last that so many adjacent results are made of.</summary>
    public int Span(int results) => ((results - 1) * Stride) + ((Taps - 1) * TapStep) + 1;

    /// <summary>The most adjacent results, perhaps none, that are made of so many adjacent places.</summary>
    public int ResultsWithin(int places)
    {
        int last = places - 1 - ((Taps - 1) * TapStep);
        return last < 0 ? 0 : (last / Stride) + 1;
    }
}
