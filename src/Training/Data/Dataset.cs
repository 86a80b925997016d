namespace Lamina.Data;

/// <summary>
/// Examples for training or evaluation: a matrix of inputs and a matrix of targets, row-major, one example per row. Immutable: it copies
/// its arguments, and its views are read-only.
/// </summary>
/// <remarks>
/// Rows and columns are counted from 0, also in messages. Every input is finite. A target is finite, or NaN if it is missing; only heads
/// that allow missing targets accept NaN. Training and evaluation first check that the losses of the network allow the targets. For a
/// network with several inputs or heads, their columns are concatenated in one row.
/// </remarks>
public sealed class Dataset
{
    private readonly float[] inputs;
    private readonly float[] targets;

    /// <summary>A data set from flat matrices, which are copied.</summary>
    /// <param name="inputs">(examples, <paramref name="inputLength"/>), row-major; at least one row.</param>
    /// <param name="inputLength">Numbers per input; at least 1.</param>
    /// <param name="targets">(examples, <paramref name="targetLength"/>), row-major.</param>
    /// <param name="targetLength">Numbers per target; 0 for examples without targets.</param>
    /// <exception cref="ArgumentException">The lengths do not fit each other, an input is not finite, or a target is infinite.</exception>
    public Dataset(ReadOnlySpan<float> inputs, int inputLength, ReadOnlySpan<float> targets, int targetLength)
        : this((inputs.ToArray(), targets.ToArray()), inputLength, targetLength)
    {
    }

    /// <summary>A data set from one array per example; the values are copied.</summary>
    /// <param name="inputs">One row per example, all of one length.</param>
    /// <param name="targets">The same number of rows, all of one length.</param>
    /// <exception cref="ArgumentException">The rows do not fit each other, an input is not finite, or a target is infinite.</exception>
    public Dataset(float[][] inputs, float[][] targets)
        : this(
            (RowMajor.Flatten(inputs, nameof(inputs)), RowMajor.Flatten(targets, nameof(targets))),
            RowMajor.Width(inputs), RowMajor.Width(targets))
    {
    }

    /// <summary>A data set from two matrices with one row per example; the values are copied.</summary>
    /// <param name="inputs">(examples, input length).</param>
    /// <param name="targets">(examples, target length).</param>
    /// <exception cref="ArgumentException">The row counts differ, an input is not finite, or a target is infinite.</exception>
    public Dataset(float[,] inputs, float[,] targets)
        : this(
            (RowMajor.Flatten(inputs, nameof(inputs)), RowMajor.Flatten(targets, nameof(targets))),
            inputs.GetLength(1), targets.GetLength(1))
    {
    }

    // The parameter is one tuple, so that overload resolution never passes a user's arrays here, where they would not be copied.
    private Dataset((float[] Inputs, float[] Targets) owned, int inputLength, int targetLength)
    {
        (inputs, targets) = owned;
        ArgumentOutOfRangeException.ThrowIfLessThan(inputLength, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(targetLength);
        Count = RowMajor.Rows(inputs.Length, inputLength, nameof(inputs));
        RequireTargets(targetLength);
        RowMajor.RequireFinite(inputs, inputLength, nameof(inputs));
        HasMissingTargets = RowMajor.RequireTargets(targets, targetLength, nameof(targets));
        InputLength = inputLength;
        TargetLength = targetLength;
    }

    /// <summary>Number of examples; at least 1.</summary>
    public int Count { get; }

    /// <summary>Numbers per input.</summary>
    public int InputLength { get; }

    /// <summary>Numbers per target; 0 when there are only inputs.</summary>
    public int TargetLength { get; }

    /// <summary>All inputs, (<see cref="Count"/>, <see cref="InputLength"/>), row-major.</summary>
    public ReadOnlySpan<float> Inputs => inputs;

    /// <summary>All targets, (<see cref="Count"/>, <see cref="TargetLength"/>), row-major.</summary>
    public ReadOnlySpan<float> Targets => targets;

    /// <summary>Whether any target is missing.</summary>
    internal bool HasMissingTargets { get; }

    /// <summary><see cref="Inputs"/>, for threads that work on slices of a batch.</summary>
    internal ReadOnlyMemory<float> InputMemory => inputs;

    /// <summary><see cref="Targets"/>, for threads that work on slices of a batch.</summary>
    internal ReadOnlyMemory<float> TargetMemory => targets;

    /// <summary>A data set whose targets are one-hot rows of class labels.</summary>
    /// <param name="inputs">(labels, <paramref name="inputLength"/>), row-major; copied.</param>
    /// <param name="inputLength">Numbers per input.</param>
    /// <param name="labels">One class per example, 0 … <paramref name="classes"/> − 1.</param>
    /// <param name="classes">Classes, which is the target length.</param>
    /// <exception cref="ArgumentException">Lengths do not fit, a label is outside the classes, or an input is not finite.</exception>
    public static Dataset FromLabels(ReadOnlySpan<float> inputs, int inputLength, ReadOnlySpan<int> labels, int classes) =>
        new((inputs.ToArray(), OneHot.Encode(labels, classes)), inputLength, classes);

    /// <summary>A data set whose targets are one-hot rows of class labels.</summary>
    /// <param name="inputs">One row per example, all of one length; copied.</param>
    /// <param name="labels">One class per example, 0 … <paramref name="classes"/> − 1.</param>
    /// <param name="classes">Classes, which is the target length.</param>
    /// <exception cref="ArgumentException">Lengths do not fit, a label is outside the classes, or an input is not finite.</exception>
    public static Dataset FromLabels(float[][] inputs, ReadOnlySpan<int> labels, int classes) =>
        new((RowMajor.Flatten(inputs, nameof(inputs)), OneHot.Encode(labels, classes)), RowMajor.Width(inputs), classes);

    /// <summary>Takes over the arrays without a copy; the caller must not keep them.</summary>
    internal static Dataset Own(float[] inputs, int inputLength, float[] targets, int targetLength) =>
        new((inputs, targets), inputLength, targetLength);

    /// <summary>One input, of <see cref="InputLength"/> numbers.</summary>
    /// <param name="i">The example, from 0.</param>
    public ReadOnlySpan<float> Input(int i)
    {
        RequireRow(i, nameof(i));
        return inputs.AsSpan(i * InputLength, InputLength);
    }

    /// <summary>One target, of <see cref="TargetLength"/> numbers.</summary>
    /// <param name="i">The example, from 0.</param>
    public ReadOnlySpan<float> Target(int i)
    {
        RequireRow(i, nameof(i));
        return targets.AsSpan(i * TargetLength, TargetLength);
    }

    /// <summary>A copy of some examples, in the order of the indices; an example may occur more than once.</summary>
    /// <param name="indices">Examples, from 0; at least one.</param>
    /// <exception cref="ArgumentException">There is no index, or one is outside the data set.</exception>
    public Dataset Select(ReadOnlySpan<int> indices)
    {
        float[] selectedInputs = new float[checked(indices.Length * InputLength)];
        float[] selectedTargets = new float[checked(indices.Length * TargetLength)];
        for (int row = 0; row < indices.Length; row++)
        {
            RequireRow(indices[row], nameof(indices));
            Input(indices[row]).CopyTo(selectedInputs.AsSpan(row * InputLength));
            Target(indices[row]).CopyTo(selectedTargets.AsSpan(row * TargetLength));
        }

        return new Dataset((selectedInputs, selectedTargets), InputLength, TargetLength);
    }

    /// <summary>
    /// A copy with one more target column, which has the weight of each example in the loss, for a network with one head that takes
    /// weights. With several heads, put the weights of each head into its last target column yourself.
    /// </summary>
    /// <param name="weights">One per example, finite and 0 or above; 1 changes nothing.</param>
    /// <exception cref="ArgumentException">
    /// The number of weights is not the number of examples, or a weight is negative or not finite.
    /// </exception>
    public Dataset WithExampleWeights(ReadOnlySpan<float> weights)
    {
        if (weights.Length != Count)
        {
            throw new ArgumentException($"There are {Count} examples and {weights.Length} weights.", nameof(weights));
        }

        int length = TargetLength + 1;
        float[] weighted = new float[checked(Count * length)];
        for (int row = 0; row < Count; row++)
        {
            if (!(float.IsFinite(weights[row]) && weights[row] >= 0))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"The weight of example {row} is {weights[row]}; weights are finite and 0 or above."),
                    nameof(weights));
            }

            Target(row).CopyTo(weighted.AsSpan(row * length));
            weighted[((row + 1) * length) - 1] = weights[row];
        }

        return new Dataset((inputs.ToArray(), weighted), InputLength, length);
    }

    /// <summary>A copy of a range of examples, as in <c>data[..100]</c> or <c>data[^20..]</c>.</summary>
    /// <param name="range">At least one example of this data set.</param>
    /// <exception cref="ArgumentException">The range is empty or reaches outside.</exception>
    public Dataset this[Range range]
    {
        get
        {
            (int start, int length) = range.GetOffsetAndLength(Count);
            return new Dataset(
                Inputs.Slice(start * InputLength, length * InputLength), InputLength,
                Targets.Slice(start * TargetLength, length * TargetLength), TargetLength);
        }
    }

    /// <summary>The shape in words, for example <c>150 examples, 4 inputs, 3 targets</c>.</summary>
    public override string ToString() =>
        $"{Number(Count, "example")}, {Number(InputLength, "input")}, {Number(TargetLength, "target")}";

    private static string Number(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private void RequireTargets(int targetLength)
    {
        if (targets.Length == (long)Count * targetLength) return;

        throw new ArgumentException(
            $"There are {Count} inputs, so targets of length {targetLength} need {(long)Count * targetLength} numbers; "
            + $"there are {targets.Length}.");
    }

    private void RequireRow(int row, string name)
    {
        if ((uint)row >= (uint)Count)
        {
            throw new ArgumentOutOfRangeException(name, row, $"There are {Count} examples, 0 to {Count - 1}.");
        }
    }
}
