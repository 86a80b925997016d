using System.Numerics;

namespace Lamina.EndToEnd.Tests.Support;

/// <summary>The distance of vectors, relative to their norm.</summary>
internal static class Distance
{
    /// <summary>‖actual − expected‖₂ / ‖expected‖₂; NaN if a number is NaN.</summary>
    public static double Relative<T>(T[] actual, double[] expected)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Assert.Equal(expected.Length, actual.Length);
        double difference = 0, size = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            double distance = double.CreateChecked(actual[i]) - expected[i];
            difference += distance * distance;
            size += expected[i] * expected[i];
        }

        return difference == 0 ? 0 : Math.Sqrt(difference / size);
    }

    /// <summary>Fails unless the vectors agree.</summary>
    public static void AssertBelow<T>(double tolerance, T[] actual, double[] expected, string what)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double distance = Relative(actual, expected);
        Assert.True(distance <= tolerance, FormattableString.Invariant($"{what} is {distance:E2} from what it should be."));
    }
}
