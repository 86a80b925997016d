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

    /// <summary>The label of a row: the place of its largest value, the first one if there are several.</summary>
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
}
