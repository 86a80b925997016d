using System.Numerics;

namespace Lamina.Kernels;

/// <summary>The states of all steps, (examples, steps, sections·units), in the order in which they are computed.</summary>
internal readonly ref struct StateRows<T>(ReadOnlySpan<T> states, int width, RecurrenceShape shape)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ReadOnlySpan<T> states = states;
    private readonly int width = width;
    private readonly RecurrenceShape shape = shape;

    /// <summary>The states of an example after its n-th computed step; zeros before the first.</summary>
    /// <param name="example">From 0.</param>
    /// <param name="n">From −1, which is before the first.</param>
    /// <param name="zeros">(sections, units).</param>
    public ReadOnlySpan<T> After(int example, int n, ReadOnlySpan<T> zeros) =>
        n < 0 ? zeros : states.Slice(((example * shape.Steps) + shape.StepAt(n)) * width, width);

    /// <summary>Copies the h of all examples after the n-th computed step.</summary>
    /// <param name="h">(examples, units), overwritten.</param>
    /// <param name="n">From 0.</param>
    public void CopyH(Span<T> h, int n)
    {
        int from = (shape.StepAt(n) * width) + width - shape.Units;
        for (int to = 0; to < h.Length; to += shape.Units, from += shape.Steps * width)
            states.Slice(from, shape.Units).CopyTo(h[to..]);
    }

    /// <summary>Copies for each (example, step) the h that the step began with.</summary>
    /// <param name="h">(rows, units), overwritten.</param>
    /// <param name="first">Number of the first row, example·steps + step.</param>
    public void CopyPreviousH(Span<T> h, int first)
    {
        int start = shape.StepAt(0), back = shape.IsReverse ? 1 : -1;
        for (int to = 0, row = first; to < h.Length; to += shape.Units, row++)
        {
            Span<T> target = h.Slice(to, shape.Units);
            if (row % shape.Steps == start) target.Clear();
            else states.Slice(((row + back) * width) + width - shape.Units, shape.Units).CopyTo(target);
        }
    }
}
