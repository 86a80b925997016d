using System.ComponentModel;

namespace Lamina.Kernels;

/// <summary>Images of one size, (rows, columns, channels), and the border around each.</summary>
/// <param name="Rows">The vertical axis.</param>
/// <param name="Columns">The horizontal axis.</param>
/// <param name="Channels">Numbers of a pixel; 0 or more.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct PaddingShape(PaddingAxis Rows, PaddingAxis Columns, int Channels)
{
    /// <summary>Throws unless no part of the border is negative and every axis with its border fits 32 bits.</summary>
    /// <exception cref="ArgumentException">One does not.</exception>
    internal void RequireSides()
    {
        Rows.RequireSides("top", "bottom");
        Columns.RequireSides("left", "right");
    }

    /// <summary>Throws unless a span holds a batch of images without the border.</summary>
    /// <exception cref="ArgumentException">It does not, or a size is negative.</exception>
    internal void RequireInner(int length, int examples, string name) =>
        SpanShape.Require(length, [examples, Rows.Size, Columns.Size, Channels], name);

    /// <summary>Throws unless a span holds a batch of images with the border.</summary>
    /// <exception cref="ArgumentException">It does not, or a size is negative.</exception>
    internal void RequireOuter(int length, int examples, string name) =>
        SpanShape.Require(length, [examples, Rows.Padded, Columns.Padded, Channels], name);
}

/// <summary>One axis of an image and the border before and after it.</summary>
/// <param name="Size">Places of the image; 0 or more.</param>
/// <param name="Before">Places before it; 0 or more.</param>
/// <param name="After">Places after it; 0 or more.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct PaddingAxis(int Size, int Before, int After)
{
    /// <summary>Places with the border.</summary>
    internal int Padded => Before + Size + After;

    /// <summary>Throws unless neither side of the border is negative and the axis with both fits 32 bits.</summary>
    /// <exception cref="ArgumentException">A side is, or the axis does not.</exception>
    internal void RequireSides(string before, string after)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Before, before);
        ArgumentOutOfRangeException.ThrowIfNegative(After, after);
        if ((long)Before + Size + After > int.MaxValue)
            throw new ArgumentException($"shape: an axis with its border has at most {int.MaxValue} places, but it is {this}.");
    }
}
