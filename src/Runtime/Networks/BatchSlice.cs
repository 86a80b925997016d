using System.ComponentModel;

namespace Lamina;

/// <summary>
/// The part of a mini-batch that one worker computes. Dropout masks are a function of <see cref="Seed"/>, <see cref="Step"/>, layer and the
/// example's index in the whole mini-batch, so they do not depend on how the batch is split.
/// </summary>
/// <param name="FirstExample">Index of the slice's first row in the mini-batch.</param>
/// <param name="Examples">Rows in the slice; at least 1.</param>
/// <param name="BatchExamples">m: rows in the whole mini-batch.</param>
/// <param name="Seed">Seed of the dropout masks.</param>
/// <param name="Step">Update counter; every step draws new masks.</param>
/// <param name="Dropout">False keeps every unit, as in gradient checking.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct BatchSlice(
    int FirstExample, int Examples, int BatchExamples, ulong Seed = 0, ulong Step = 0, bool Dropout = true)
{
    /// <summary>The slice's share of an amount: amount·Examples/BatchExamples.</summary>
    public double ShareOf(double amount) => amount * Examples / BatchExamples;

    /// <summary>A mini-batch that is not split.</summary>
    /// <param name="examples">m.</param>
    public static BatchSlice Whole(int examples) => new(0, examples, examples);
}
