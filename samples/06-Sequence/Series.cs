using Lamina.Data;
using Lamina.Randomness;

/// <summary>Values at equal distances in time, as a data set of one column.</summary>
internal static class Series
{
    /// <summary>A wave of varying length and height, with noise: (1 − cos φ)·height, φ by 2π/60 a step on average.</summary>
    public static Dataset Generate(int count, ulong seed)
    {
        PhiloxStream random = new(seed);
        float[] values = new float[count];
        (double phase, double speed, double height) = (0, 0, 0);
        for (int i = 0; i < count; i++)
        {
            (speed, height) = (0.95 * speed + 0.1 * random.NextNormal(), 0.99 * height + 0.04 * random.NextNormal());
            phase += 2 * Math.PI / 60 * Math.Exp(speed);
            values[i] = (float)(50 * (1 - Math.Cos(phase)) * Math.Exp(height) + 8 * random.NextNormal());
        }
        return new Dataset(values, 1, [], 0);
    }

    /// <summary>The second column of a table.</summary>
    public static Dataset Read(string path)
    {
        CsvSchema schema = new() { Columns = { CsvColumn.Numeric(1) }, OtherColumns = CsvKind.Ignored };
        CsvTable table = CsvTable.Read(path, schema);
        return CsvEncoding.Fit(table).Encode(table);
    }

    /// <summary>For each value in a range of indices: the window before it as input, its change from the last value as target.</summary>
    public static Dataset Windows(Dataset series, Range values, int window)
    {
        float[] all = [.. series.Inputs];
        int[] places = Enumerable.Range(0, series.Count).ToArray()[values];
        return new Dataset(
            Array.ConvertAll(places, i => all[(i - window)..i]),
            Array.ConvertAll(places, i => new[] { all[i] - all[i - 1] }));
    }
}
