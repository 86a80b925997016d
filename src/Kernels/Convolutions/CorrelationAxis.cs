namespace Lamina.Kernels;

/// <summary>
/// One axis of a correlation: result j is made of the source's places <paramref name="Taps"/> + j·stride, each with the filter's
/// step of the same number in <paramref name="Kernel"/>, and belongs at place j of <paramref name="Results"/>.
/// </summary>
/// <param name="Source">Places of the source.</param>
/// <param name="Stride">Places from what one result is made of to what the next is.</param>
/// <param name="Results">Where results belong.</param>
/// <param name="Taps">The places that the first result is made of.</param>
/// <param name="Kernel">The filter's steps that they are multiplied by.</param>
internal readonly record struct CorrelationAxis(int Source, int Stride, Progression Results, Progression Taps, Progression Kernel)
{
    /// <summary>Places from the first to the last that any result is made of.</summary>
    public int Extent => Span(Results.Count);

    /// <summary>Whether no result reaches beyond the source.</summary>
    public bool IsInside => Taps.Start >= 0 && Taps.Start + Extent <= Source;

    /// <summary>The axis of a convolution.</summary>
    public static CorrelationAxis Forward(in WindowAxis axis) => new(
        axis.Size, axis.Stride, new(axis.Output, 0, 1), new(axis.Kernel, -axis.Before, axis.Dilation), new(axis.Kernel, 0, 1));

    /// <summary>
    /// The axis of its gradient by the image, for the places phase, phase + stride, …: they have the same steps of the filter,
    /// those k for which phase + before − k·dilation is a multiple of the stride, and step by step adjacent windows.
    /// </summary>
    public static CorrelationAxis Gradient(in WindowAxis axis, int phase)
    {
        int taps = 0, first = 0, period = 1;

        // From the last step on, which comes from the first window.
        for (int k = axis.Kernel - 1; k >= 0; k--)
        {
            if ((phase + axis.Before - (k * axis.Dilation)) % axis.Stride != 0) continue;
            if (taps == 0) first = k;
            if (taps == 1) period = first - k;
            taps++;
        }

        var windows = new Progression(
            taps, (phase + axis.Before - (first * axis.Dilation)) / axis.Stride, taps > 1 ? period * axis.Dilation / axis.Stride : 1);
        var results = new Progression((axis.Size - phase + axis.Stride - 1) / axis.Stride, phase, axis.Stride);
        return new(axis.Output, 1, results, windows, new(taps, first, -period));
    }

    /// <summary>Places from the first to the last that the given number of adjacent results reads.</summary>
    public int Span(int results) => ((results - 1) * Stride) + Taps.Span(Taps.Count);

    /// <summary>The largest number of adjacent results, perhaps 0, that reads at most the given number of adjacent places.</summary>
    public int ResultsWithin(int places)
    {
        int last = places - Taps.Span(Taps.Count);
        return last < 0 ? 0 : (last / Stride) + 1;
    }
}
