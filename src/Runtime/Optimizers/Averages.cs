using Lamina.Kernels;

namespace Lamina.Optimizers;

/// <summary>The moment estimates that an optimizer keeps for each parameter, initially 0. An update that overflows can be undone.</summary>
/// <param name="length">Number of parameters.</param>
/// <param name="moments">Number of averages per parameter: 0, 1 or 2.</param>
internal sealed class Averages(int length, int moments)
{
    private readonly AlignedBuffer<float> first = new(moments > 0 ? length : 0);
    private readonly AlignedBuffer<float> second = new(moments > 1 ? length : 0);
    private float[] keptFirst = [];
    private float[] keptSecond = [];

    public Span<float> First => first.Span;

    public Span<float> Second => second.Span;

    /// <summary>The first averages of a part of the block; empty for a rule without any.</summary>
    public Span<float> FirstOf(int start, int count) => moments > 0 ? First.Slice(start, count) : default;

    /// <summary>The second averages of a part of the block; empty for a rule with fewer than two.</summary>
    public Span<float> SecondOf(int start, int count) => moments > 1 ? Second.Slice(start, count) : default;

    /// <summary>The first parameter with an average that is not finite; −1 if there is none.</summary>
    public int FirstNotFinite() =>
        Finite.FirstNot(First) is var place and >= 0 ? place : Finite.FirstNot(Second);

    /// <summary>Saves the averages for <see cref="PutBack"/>.</summary>
    public void Keep()
    {
        if (keptFirst.Length < First.Length) keptFirst = new float[First.Length];
        if (keptSecond.Length < Second.Length) keptSecond = new float[Second.Length];
        First.CopyTo(keptFirst);
        Second.CopyTo(keptSecond);
    }

    /// <summary>Restores the averages saved by <see cref="Keep"/>.</summary>
    public void PutBack()
    {
        keptFirst.CopyTo(First);
        keptSecond.CopyTo(Second);
    }
}
