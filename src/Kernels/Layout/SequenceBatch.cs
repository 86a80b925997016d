using System.ComponentModel;
using System.Numerics;

namespace Lamina.Kernels;

/// <summary>A batch of sequences of which each may end before its last step. Steps from an example's length on are hidden.</summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="examples">Examples; 0 or more.</param>
/// <param name="lengths">(examples), whole numbers from 0 to the number of steps; or empty: every example has all steps.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct SequenceBatch<T>(int examples, ReadOnlySpan<T> lengths = default)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Examples.</summary>
    internal int Examples { get; } = examples;

    /// <summary>How many steps each has, or empty.</summary>
    internal ReadOnlySpan<T> Lengths { get; } = lengths;

    /// <summary>Whether a step is after the end of its example.</summary>
    internal bool Hides(int example, int step) => !Lengths.IsEmpty && T.CreateTruncating(step) >= Lengths[example];
}
