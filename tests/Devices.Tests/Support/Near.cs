using Lamina.Parameters;

namespace Lamina.Devices.Tests.Support;

/// <summary>What a device computes is as near as 1e-4 to what the processor computes: the greatest difference over the greatest number.</summary>
internal static class Near
{
    /// <summary>The relative difference that is allowed.</summary>
    public const double Tolerance = 1e-4;

    /// <summary>A tensor is measured by its greatest number, but at least by this share of the greatest number of all tensors.</summary>
    private const double LeastShare = 1e-3;

    /// <summary>Single precision.</summary>
    public static float[] Single(double[] numbers) => Array.ConvertAll(numbers, number => (float)number);

    /// <summary>Fails unless a number is near another.</summary>
    public static void Require(double expected, double actual, string what) =>
        Require([(float)expected], [(float)actual], what);

    /// <summary>Fails unless numbers are near others.</summary>
    /// <param name="expected">The processor's.</param>
    /// <param name="actual">The device's.</param>
    /// <param name="what">What they are.</param>
    /// <param name="size">What differences are measured by if the greatest of the numbers is smaller.</param>
    public static void Require(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, string what, double size = 0)
    {
        Assert.Equal(expected.Length, actual.Length);
        double greatest = Math.Max(Greatest(expected), size);
        for (int i = 0; i < expected.Length; i++)
        {
            double difference = Math.Abs((double)expected[i] - actual[i]);
            bool isNear = difference <= Tolerance * greatest;
            if (!isNear) Assert.Fail(FormattableString.Invariant(
                $"{what}: number {i} of {expected.Length} is {actual[i]} on the device and {expected[i]} on the processor; the greatest is {greatest}."));
        }
    }

    /// <summary>Fails unless tensors of the parameter block are near others, each by itself.</summary>
    public static void RequireTensors(
        NetworkDescription network, Func<ParameterDescription, bool> counts, float[] expected, float[] actual, string what)
    {
        // Some gradients are 0 but for rounding, such as those of biases before a normalisation: all tensors together are their measure.
        double size = LeastShare * Greatest(expected);
        foreach (ParameterDescription tensor in network.Parameters.Where(counts))
        {
            Require(
                expected.AsSpan(tensor.Offset, tensor.Length), actual.AsSpan(tensor.Offset, tensor.Length), $"{what} of {tensor.Name}", size);
        }
    }

    private static double Greatest(ReadOnlySpan<float> numbers)
    {
        double greatest = 0;
        foreach (float number in numbers) greatest = Math.Max(greatest, Math.Abs(number));
        return greatest;
    }
}
