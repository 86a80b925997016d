using Lamina.Data;

/// <summary>The plane as characters: '.' where a network predicts 1 and blank where 0; 'x' and 'o' are examples of 1 and 0.</summary>
internal static class DecisionMap
{
    public const int Columns = 38;
    private const int Rows = 21;
    private const float Edge = 4.5f;

    /// <summary>One string per row, from the top.</summary>
    public static string[] Draw(Func<Dataset, float[]> predict, Dataset data)
    {
        float[] centres = [.. Enumerable.Range(0, Rows * Columns).SelectMany(Centre)];
        float[] outputs = predict(new Dataset(centres, inputLength: 2, targets: [], targetLength: 0));
        char[] map = [.. outputs.Select(output => output > 0.5f ? '.' : ' ')];
        for (int i = 0; i < data.Count; i++) map[Cell(data.Input(i))] = data.Target(i)[0] > 0.5f ? 'x' : 'o';
        return [.. map.Chunk(Columns).Select(row => new string(row))];
    }

    /// <summary>The point of the plane in the middle of a character; the plane ends at ±<see cref="Edge"/>.</summary>
    private static float[] Centre(int cell) =>
        [((cell % Columns + 0.5f) / Columns * 2 - 1) * Edge, (1 - (cell / Columns + 0.5f) / Rows * 2) * Edge];

    /// <summary>The character of a point; points beyond the edge are drawn on it.</summary>
    private static int Cell(ReadOnlySpan<float> point)
    {
        int column = (int)((point[0] / Edge + 1) / 2 * Columns);
        int row = (int)((1 - point[1] / Edge) / 2 * Rows);
        return Math.Clamp(row, 0, Rows - 1) * Columns + Math.Clamp(column, 0, Columns - 1);
    }
}
