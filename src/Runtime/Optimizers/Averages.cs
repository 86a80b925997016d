using Lamina.Kernels;

namespace Lamina.Optimizers;

/// <summary>The averages that an optimizer keeps of each parameter, 0 at first. An update that overflows can be taken back.</summary>
/// <param name="length">Parameters.</param>
/// <param name="moments">Averages of each: 0, 1 or 2.</param>
internal sealed class Averages(int length, int moments)
{
    private readonly AlignedBuffer<float> first = new(moments > 0 ? length : 0);
    private readonly AlignedBuffer<float> second = new(moments > 1 ? length : 0);
    private float[] keptFirst = [];
    private float[] keptSecond = [];

    public Span<float> First => first.Span;

    public Span<float> Second => second.Span;

    /// <summary>The first parameter of which an average is not finite; −1 if all are.</summary>
    public int FirstNotFinite() =>
        Finite.FirstNot(First) is var place and >= 0 ? place : Finite.FirstNot(Second);

    /// <summary>Keeps the averages for <see cref="PutBack"/>.</summary>
    public void Keep()
    {
        if (keptFirst.Length < First.Length) keptFirst = new float[First.Length];
        if (keptSecond.Length < Second.Length) keptSecond = new float[Second.Length];
        First.CopyTo(keptFirst);
        Second.CopyTo(keptSecond);
    }

    /// <summary>Takes back what was done since <see cref="Keep"/>.</summary>
    public void PutBack()
    {
        keptFirst.CopyTo(First);
        keptSecond.CopyTo(Second);
    }
}
