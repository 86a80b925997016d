using System.Numerics;

namespace Lamina.Kernels.Tests.Lanes;

/// <summary>Numbers to try lanes with.</summary>
internal static class LaneInputs
{
    /// <summary>Zeros, halves, the ends of the range, infinities, NaN.</summary>
    public static T[] Special<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] values =
            [0, 0.25, 0.5, 1, 1.5, 2.5, 3.5, 10, 89, 710, 8388607.5, 8388609, 4503599627370495.5, 1e20, 1e-20, 1.2e-38, 1e-300];
        T[] positive = values.Select(T.CreateTruncating).Append(T.Epsilon).Append(T.BitDecrement(T.PositiveInfinity))
            .Append(T.PositiveInfinity).ToArray();
        return positive.Concat(positive.Select(x => -x)).Append(T.NaN).ToArray();
    }

    /// <summary>Numbers of either sign over eight orders of magnitude, with a fixed seed.</summary>
    public static IEnumerable<T> Random<T>(int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(3);
        for (int i = 0; i < count; i++)
            yield return T.CreateTruncating((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-4, 5)));
    }
}
