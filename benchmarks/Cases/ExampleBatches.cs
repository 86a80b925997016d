namespace Lamina.Benchmarks.Cases;

/// <summary>
/// Seeded random batches in a ring. Inputs and targets have rings of different lengths, so that no network can memorise the set: its
/// gradients keep their normal size for any number of timed steps.
/// </summary>
internal sealed class ExampleBatches
{
    private const int InputBatches = 16;
    private const int TargetBatches = 17;

    private readonly float[][] inputs;
    private readonly float[][] targets;
    private int next;

    public ExampleBatches(int rows, int inputLength, int targetLength)
    {
        var random = new Random(20240229);
        inputs = Enumerable.Range(0, InputBatches).Select(_ => Uniform(random, rows * inputLength)).ToArray();
        targets = Enumerable.Range(0, TargetBatches).Select(_ => Labels(random, rows, targetLength)).ToArray();
    }

    /// <summary>The next batch of the ring.</summary>
    public (float[] Inputs, float[] Targets) Next()
    {
        int place = next;
        next = place == (InputBatches * TargetBatches) - 1 ? 0 : place + 1;
        return (inputs[place % InputBatches], targets[place % TargetBatches]);
    }

    private static float[] Uniform(Random random, int count) =>
        Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1).ToArray();

    /// <summary>0 or 1 for a single output, one-hot for several.</summary>
    private static float[] Labels(Random random, int rows, int width)
    {
        var labels = new float[rows * width];
        for (int row = 0; row < rows; row++)
        {
            if (width == 1) labels[row] = random.Next(2);
            else labels[(row * width) + random.Next(width)] = 1;
        }

        return labels;
    }
}
