using Lamina.Data;
using Lamina.Randomness;

internal static class Sequences
{
    public const int Length = 12;
    public const int Digits = 10;

    /// <summary>Random digits (count, 12), and the targets of a task (count, 12·10), one-hot at each position.</summary>
    public static Dataset Draw(int count, Action<int[]> task, PhiloxStream random)
    {
        int[][] sequences = new int[count][];
        for (int i = 0; i < count; i++) sequences[i] = [.. Enumerable.Range(0, Length).Select(_ => random.NextInt32(Digits))];
        float[] inputs = [.. sequences.SelectMany(digits => digits).Select(digit => (float)digit)];
        Array.ForEach(sequences, task);
        return new Dataset(inputs, Length, OneHot.EncodeSequences(sequences, Digits), Length * Digits);
    }
}
