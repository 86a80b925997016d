using Lamina.Data;
using Lamina.Randomness;

namespace Lamina.Training.Tests.HandWritten;

/// <summary>Small data sets from a seed.</summary>
internal static class SmallData
{
    /// <summary>y = A x + c + noise, 3 → 2.</summary>
    public static Dataset Lines(int examples, ulong seed = 7)
    {
        var random = new PhiloxStream(seed);
        var inputs = new float[examples, 3];
        var targets = new float[examples, 2];
        for (int i = 0; i < examples; i++)
        {
            for (int j = 0; j < 3; j++) inputs[i, j] = (float)random.NextNormal();
            targets[i, 0] = (float)(inputs[i, 0] - (2 * inputs[i, 1]) + 0.5 + (0.1 * random.NextNormal()));
            targets[i, 1] = (float)((3 * inputs[i, 2]) - 1 + (0.1 * random.NextNormal()));
        }

        return new Dataset(inputs, targets);
    }

    /// <summary>Whether a point is within the circle of radius 1.2.</summary>
    public static Dataset Circle(int examples, ulong seed = 7)
    {
        var random = new PhiloxStream(seed);
        var inputs = new float[examples, 2];
        var targets = new float[examples, 1];
        for (int i = 0; i < examples; i++)
        {
            (double x, double y) = (random.NextNormal(), random.NextNormal());
            (inputs[i, 0], inputs[i, 1]) = ((float)x, (float)y);
            targets[i, 0] = (x * x) + (y * y) < 1.44 ? 1 : 0;
        }

        return new Dataset(inputs, targets);
    }

    /// <summary>Inputs and targets of <see cref="MultiTask"/>; every third size is missing, weights are 0, 1 and 2.</summary>
    public static Dataset Tasks(int examples, ulong seed = 7)
    {
        var random = new PhiloxStream(seed);
        var inputs = new float[examples, 3];
        var targets = new float[examples, MultiTask.TargetLength];
        for (int i = 0; i < examples; i++)
        {
            for (int j = 0; j < 3; j++) inputs[i, j] = (float)random.NextNormal();
            targets[i, inputs[i, 0] > 0.5 ? 0 : inputs[i, 1] > 0 ? 1 : 2] = 1;
            targets[i, 3] = i % 3 == 0 ? float.NaN : inputs[i, 2] - inputs[i, 0];
            targets[i, 4] = inputs[i, 1] + inputs[i, 2] > 0 ? 1 : 0;
            targets[i, 5] = i % 5 % 3;
        }

        return new Dataset(inputs, targets);
    }
}
