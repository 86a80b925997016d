namespace Lamina.Data;

/// <summary>Flattens rows of numbers, and checks the conditions that a data set guarantees.</summary>
internal static class RowMajor
{
    /// <summary>Rows of a flat matrix; throws unless there is at least one and all are full.</summary>
    public static int Rows(int length, int width, string name)
    {
        if (length == 0 || length % width != 0)
        {
            throw new ArgumentException($"{length} numbers are not one or more full rows of {width}.", name);
        }

        return length / width;
    }

    public static int Width(float[][] rows) => rows.Length == 0 ? 0 : rows[0].Length;

    public static float[] Flatten(float[][] rows, string name)
    {
        ArgumentNullException.ThrowIfNull(rows, name);
        if (rows.Length == 0) throw new ArgumentException("There is no row.", name);

        int width = Length(rows[0], 0, name);
        float[] flat = new float[checked(rows.Length * width)];
        for (int row = 0; row < rows.Length; row++)
        {
            if (Length(rows[row], row, name) != width)
            {
                throw new ArgumentException($"Row {row} holds {rows[row].Length} numbers; row 0 holds {width}.", name);
            }

            rows[row].CopyTo(flat, row * width);
        }

        return flat;
    }

    public static float[] Flatten(float[,] matrix, string name)
    {
        ArgumentNullException.ThrowIfNull(matrix, name);
        if (matrix.GetLength(0) == 0) throw new ArgumentException("There is no row.", name);

        float[] flat = new float[matrix.Length];
        Buffer.BlockCopy(matrix, 0, flat, 0, Buffer.ByteLength(matrix));
        return flat;
    }

    public static void RequireFinite(ReadOnlySpan<float> values, int width, string name)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i])) throw Bad($"Input at {Place(i, width)}", values[i], "an input is finite", name);
        }
    }

    /// <summary>Rejects infinities; a target that is NaN is missing.</summary>
    /// <returns>Whether any is missing.</returns>
    public static bool RequireTargets(ReadOnlySpan<float> values, int width, string name)
    {
        bool missing = false;
        for (int i = 0; i < values.Length; i++)
        {
            if (float.IsInfinity(values[i]))
                throw Bad($"Target at {Place(i, width)}", values[i], "a target is finite, or NaN if it is missing", name);
            missing |= float.IsNaN(values[i]);
        }

        return missing;
    }

    private static string Place(int index, int width) => FormattableString.Invariant($"row {index / width}, column {index % width}");

    private static ArgumentException Bad(string what, float value, string expected, string name) =>
        new(FormattableString.Invariant($"{what} is {value}; {expected}."), name);

    private static int Length(float[]? row, int number, string name) =>
        row?.Length ?? throw new ArgumentException($"Row {number} is null.", name);
}
