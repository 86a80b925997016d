using Lamina.Data;
using Lamina.Randomness;

/// <summary>Petals around the origin that belong alternately to two classes: no straight line separates them.</summary>
internal static class Flower
{
    /// <summary>(x₁, x₂) = r·(sin θ, cos θ), r = 4 sin 4θ, noise on both; θ in [0, 3.12] is class 0, in [3.12, 6.24] class 1.</summary>
    public static Dataset Draw(int perClass, ulong seed)
    {
        PhiloxStream random = new(seed);
        float[,] inputs = new float[2 * perClass, 2];
        float[,] targets = new float[2 * perClass, 1];
        for (int i = 0; i < 2 * perClass; i++)
        {
            (int label, int place) = Math.DivRem(i, perClass);
            double θ = 3.12 * (label + (double)place / (perClass - 1)) + 0.2 * random.NextNormal();
            double r = 4 * Math.Sin(4 * θ) + 0.2 * random.NextNormal();
            (inputs[i, 0], inputs[i, 1]) = ((float)(r * Math.Sin(θ)), (float)(r * Math.Cos(θ)));
            targets[i, 0] = label;
        }

        return new Dataset(inputs, targets);
    }
}
