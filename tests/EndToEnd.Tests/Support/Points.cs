using Lamina.Data;
using Lamina.Randomness;

namespace Lamina.EndToEnd.Tests.Support;

/// <summary>The two-class sets of the course's exercises, drawn from a seed: half the points of each class.</summary>
internal static class Points
{
    /// <summary>A circle of radius 0.8 (class 1) in one of radius 1 (class 0), with noise 0.05, as scikit-learn's make_circles.</summary>
    public static Dataset Circles(int count, ulong seed) => Draw(count, seed, noise: 0.05, (label, share) =>
    {
        double radius = label == 1 ? 0.8 : 1;
        return (radius * Math.Cos(2 * Math.PI * share), radius * Math.Sin(2 * Math.PI * share));
    });

    /// <summary>Two interleaving half circles, as scikit-learn's make_moons.</summary>
    public static Dataset Moons(int count, double noise, ulong seed) => Draw(count, seed, noise, (label, share) =>
    {
        double x = Math.Cos(Math.PI * share), y = Math.Sin(Math.PI * share);
        return label == 0 ? (x, y) : (1 - x, 0.5 - y);
    });

    private static Dataset Draw(int count, ulong seed, double noise, Func<int, double, (double X, double Y)> curve)
    {
        var random = new PhiloxStream(seed);
        var inputs = new float[2 * count];
        var labels = new float[count];
        for (int i = 0; i < count; i++)
        {
            int label = i % 2;
            (double x, double y) = curve(label, (double)i / count);
            inputs[2 * i] = (float)(x + (noise * random.NextNormal()));
            inputs[(2 * i) + 1] = (float)(y + (noise * random.NextNormal()));
            labels[i] = label;
        }

        return new Dataset(inputs, 2, labels, 1);
    }
}
