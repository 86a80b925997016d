using Lamina.Data;
using Lamina.Randomness;

/// <summary>
/// Digits by two instruments. Inputs: a camera's image of the right half (8, 4, 1); for each row a radar's distance to the ink (8), with
/// noise. Targets: the digit (10, one-hot), whether it is odd (1), and the mean width of its rows in pixels (1).
/// </summary>
internal static class Observations
{
    private static readonly Range[] Labels = [0..10, 10..11, 11..12];

    public static Dataset Of(Dataset digits, PhiloxStream random)
    {
        int[] all = [.. Enumerable.Range(0, digits.Count)];
        float[][] inputs = Array.ConvertAll(all, i => Inputs(digits.Input(i).ToArray(), random));
        return new Dataset(inputs, Array.ConvertAll(all, i => Targets(digits.Input(i).ToArray(), digits.Target(i))));
    }

    /// <summary>The same data with each label of each example replaced by NaN with a given probability.</summary>
    public static Dataset Forget(Dataset data, double probability, PhiloxStream random)
    {
        float[] targets = data.Targets.ToArray();
        for (int row = 0; row < targets.Length; row += data.TargetLength)
        {
            Span<float> target = targets.AsSpan(row, data.TargetLength);
            foreach (Range label in Array.FindAll(Labels, _ => random.NextDouble() < probability)) target[label].Fill(float.NaN);
        }

        return new Dataset(data.Inputs, data.InputLength, targets, data.TargetLength);
    }

    /// <summary>The examples that have all labels.</summary>
    public static Dataset Complete(Dataset data) =>
        data.Select([.. Enumerable.Range(0, data.Count).Where(i => !data.Target(i).ToArray().Any(float.IsNaN))]);

    private static float[] Inputs(float[] image, PhiloxStream random) =>
        [.. image.Where((_, pixel) => pixel % 8 >= 4), .. image.Chunk(8).Select(row => Gap(row) / 8f + 0.02f * (float)random.NextNormal())];

    private static float[] Targets(float[] image, ReadOnlySpan<float> digit) =>
        [.. digit, OneHot.Decode(digit) % 2, image.Chunk(8).Average(row => Math.Max(0f, 8 - Gap(row) - Gap(Enumerable.Reverse(row))))];

    /// <summary>Pixels before the first one with ink.</summary>
    private static int Gap(IEnumerable<float> row) => row.TakeWhile(ink => ink < 0.25f).Count();
}
