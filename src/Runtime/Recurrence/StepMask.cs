using System.Numerics;

namespace Lamina.Recurrence;

/// <summary>Which steps lie behind the end of their example.</summary>
/// <param name="lengths">One whole number per example, or empty when all examples have all steps.</param>
internal readonly ref struct StepMask<T>(ReadOnlySpan<T> lengths)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ReadOnlySpan<T> lengths = lengths;

    public bool Hides(int example, int step) => !lengths.IsEmpty && T.CreateTruncating(step) >= lengths[example];
}
