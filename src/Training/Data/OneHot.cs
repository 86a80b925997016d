namespace Lamina.Data;

/// <summary>Class labels as rows that are 1 at the class and 0 elsewhere.</summary>
public static class OneHot
{
    /// <summary>Encodes labels.</summary>
    /// <param name="labels">One class per example, 0 … <paramref name="classes"/> − 1.</param>
    /// <param name="classes">Classes; at least 2.</param>
    /// <returns>(labels, <paramref name="classes"/>), row-major.</returns>
    /// <exception cref="ArgumentException">A label is outside the classes; the message names its row, from 0.</exception>
    public static float[] Encode(ReadOnlySpan<int> labels, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        float[] encoded = new float[checked(labels.Length * classes)];
        for (int row = 0; row < labels.Length; row++)
        {
            if ((uint)labels[row] >= (uint)classes)
            {
                throw new ArgumentException($"The label of row {row} is {labels[row]}; classes are 0 to {classes - 1}.", nameof(labels));
            }

            encoded[(row * classes) + labels[row]] = 1;
        }

        return encoded;
    }

    /// <summary>Encodes sequences of labels, for a head that classifies every step.</summary>
    /// <param name="sequences">One sequence per example, all of one length; classes 0 … <paramref name="classes"/> − 1.</param>
    /// <param name="classes">Classes; at least 2.</param>
    /// <returns>(sequences, steps · <paramref name="classes"/>), row-major: the rows of the steps one after the other.</returns>
    /// <exception cref="ArgumentException">
    /// There is no label, sequences differ in length, or a label is outside the classes; the message names sequence and step, from 0.
    /// </exception>
    public static float[] EncodeSequences(int[][] sequences, int classes)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        if (sequences is not [{ Length: > 0 } first, ..]) throw new ArgumentException("There is no label.", nameof(sequences));

        int length = checked(first.Length * classes);
        float[] encoded = new float[checked(sequences.Length * length)];
        for (int row = 0; row < sequences.Length; row++)
        {
            EncodeSequence(sequences[row], row, first.Length, classes, encoded.AsSpan(row * length, length));
        }

        return encoded;
    }

    /// <summary>The labels of a row of several decisions: for every <paramref name="classes"/> numbers, the index of the largest.</summary>
    /// <param name="row">One-hot rows or rows of class scores, one after the other.</param>
    /// <param name="classes">Numbers per decision; at least 2.</param>
    /// <exception cref="ArgumentException">The row is empty or not made of full decisions.</exception>
    public static int[] DecodeSequence(ReadOnlySpan<float> row, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        int[] labels = new int[RowMajor.Rows(row.Length, classes, nameof(row))];
        for (int step = 0; step < labels.Length; step++) labels[step] = Decode(row.Slice(step * classes, classes));
        return labels;
    }

    /// <summary>The label of a row: the index of its largest value, or of the first one if several are equal.</summary>
    /// <param name="row">One-hot row or row of class scores; at least one number.</param>
    public static int Decode(ReadOnlySpan<float> row)
    {
        if (row.IsEmpty) throw new ArgumentException("There is no class.", nameof(row));

        int best = 0;
        for (int i = 1; i < row.Length; i++)
        {
            if (row[i] > row[best]) best = i;
        }

        return best;
    }

    private static void EncodeSequence(int[]? labels, int row, int steps, int classes, Span<float> encoded)
    {
        if (labels?.Length != steps)
        {
            throw new ArgumentException($"Sequence {row} has {labels?.Length ?? 0} labels; sequence 0 has {steps}.");
        }

        for (int step = 0; step < steps; step++)
        {
            if ((uint)labels[step] >= (uint)classes)
            {
                throw new ArgumentException(
                    $"The label of sequence {row}, step {step} is {labels[step]}; classes are 0 to {classes - 1}.");
            }

            encoded[(step * classes) + labels[step]] = 1;
        }
    }
}
