using System.ComponentModel;

namespace Lamina.Kernels;

/// <summary>
/// Images of one size and the windows that a layer moves over them. Images are (rows, columns, channels), row-major; one-dimensional
/// data has a single row.
/// </summary>
/// <param name="Rows">The vertical axis.</param>
/// <param name="Columns">The horizontal axis.</param>
/// <param name="Channels">Numbers of a place; at least 1.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct WindowShape(WindowAxis Rows, WindowAxis Columns, int Channels)
{
    /// <summary>Places of a window.</summary>
    internal int KernelArea => Rows.Kernel * Columns.Kernel;

    /// <summary>Throws unless every size is in its range.</summary>
    /// <exception cref="ArgumentException">One is not.</exception>
    internal void Require()
    {
        int least = int.Min(Channels, int.Min(Rows.Least, Columns.Least));
        if (least < 1 || (Rows.Before | Columns.Before) < 0)
            throw new ArgumentException($"shape: sizes must be at least 1 and padding at least 0, but it is {this}.");
        if (long.Max(Rows.Reach, Columns.Reach) > WindowAxis.MaxReach)
        {
            throw new ArgumentException(
                $"shape: image, padding and windows may reach over at most {WindowAxis.MaxReach} places of an axis, but it is {this}.");
        }
    }

    /// <summary>Throws unless every size is in its range and every window has a place of the image, as those of a pool must.</summary>
    /// <exception cref="ArgumentException">One is not, or a window has none.</exception>
    internal void RequirePool()
    {
        Require();
        if (Rows.HasWindowOutside || Columns.HasWindowOutside)
        {
            throw new ArgumentException(
                $"shape: a window of a pool lies wholly outside the image; pad at most half of a window, but it is {this}.");
        }
    }

    /// <summary>Throws unless a span holds a batch of images.</summary>
    /// <exception cref="ArgumentException">It does not, or the number of examples is negative.</exception>
    internal void RequireImages(int length, int examples, string name) =>
        SpanShape.Require(length, [examples, Rows.Size, Columns.Size, Channels], name);

    /// <summary>Throws unless a span holds a batch of results, one place per window, with the given number of channels.</summary>
    /// <exception cref="ArgumentException">It does not, or the number of examples is negative.</exception>
    internal void RequireOutputs(int length, int examples, int channels, string name) =>
        SpanShape.Require(length, [examples, Rows.Output, Columns.Output, channels], name);
}
