
namespace Lamina.Devices.Tests.Support;

/// <summary>
/// Checks that results of a device and of the processor differ by at most 1e-4, as the largest difference over the largest number.
/// </summary>
/// <remarks>
/// Very deep networks amplify the rounding errors of their first layers so much that even the processor's results differ by more from the
/// exact ones. For these, the tests pass exact results in double precision: device and processor must then have about the same distance
/// from them in the Euclidean norm, and no number may differ by many times the processor's largest error.
/// </remarks>
internal static class Near
{
    /// <summary>The allowed relative difference.</summary>
    public const double Tolerance = 1e-4;

    /// <summary>The scale of a tensor is its largest number, but at least this fraction of the largest number of all tensors.</summary>
    private const double LeastShare = 1e-2;

    /// <summary>
    /// Distance of the device from the exact numbers over that of the processor; 1.0 to 1.5 for the tensors of ResNet-152.
    /// </summary>
    private const double TimesRounding = 2;

    /// <summary>The device's largest error over the processor's largest rounding error.</summary>
    public const double TimesWorst = 4;

    /// <summary>Single precision.</summary>
    public static float[] Single(double[] numbers) => Array.ConvertAll(numbers, number => (float)number);

    /// <summary>Fails unless a number is near another.</summary>
    public static void Require(double expected, double actual, string what, double? exact = null) =>
        Require([(float)expected], [(float)actual], exact is { } number ? [(float)number] : default, what, size: 0, TimesWorst);

    /// <summary>Fails unless numbers are near others.</summary>
    public static void Require(float[] expected, float[] actual, float[]? exact, string what) =>
        Require(expected, actual, exact, what, size: 0, TimesWorst);

    /// <summary>Fails unless tensors of the parameter block are near others, each by itself.</summary>
    public static void RequireTensors(
        NetworkDescription network, Func<ParameterDescription, bool> counts, float[] expected, float[] actual, float[]? exact, string what,
        double timesWorst = TimesWorst)
    {
        // Some gradients are 0 except for rounding, such as those of biases before a normalisation; their scale is that of all tensors
        // together.
        double size = LeastShare * Greatest(expected);
        foreach (ParameterDescription tensor in network.Parameters.Where(counts))
        {
            Range range = tensor.Offset..(tensor.Offset + tensor.Length);
            ReadOnlySpan<float> right = exact is null ? default : exact.AsSpan(range);
            Require(expected.AsSpan(range), actual.AsSpan(range), right, $"{what} of {tensor.Name}", size, timesWorst);
        }
    }

    private static void Require(
        ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, ReadOnlySpan<float> exact, string what, double size, double timesWorst)
    {
        Assert.Equal(expected.Length, actual.Length);
        double allowed = Tolerance * Math.Max(Greatest(expected), size);
        if (!exact.IsEmpty)
        {
            RequireAsExact(expected, actual, exact, what, allowed);
            double worst = 0;
            for (int i = 0; i < exact.Length; i++) worst = Math.Max(worst, Math.Abs((double)expected[i] - exact[i]));
            allowed += timesWorst * worst;
        }

        for (int i = 0; i < expected.Length; i++)
        {
            bool isNear = Math.Abs((double)expected[i] - actual[i]) <= allowed;
            if (isNear) continue;
            Assert.Fail(FormattableString.Invariant(
                $"{what}: number {i} of {expected.Length} is {actual[i]} on the device, {expected[i]} on the processor, ±{allowed}."));
        }
    }

    /// <summary>Fails if the device's vector is further from the exact one than the processor's.</summary>
    private static void RequireAsExact(
        ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, ReadOnlySpan<float> exact, string what, double tolerance)
    {
        double processor = Distance(expected, exact);
        double device = Distance(actual, exact);
        Assert.True(
            device <= (TimesRounding * processor) + (tolerance * Math.Sqrt(exact.Length)),
            FormattableString.Invariant($"{what}: the device is {device} away from the exact numbers, the processor {processor}."));
    }

    private static double Distance(ReadOnlySpan<float> numbers, ReadOnlySpan<float> exact)
    {
        double squares = 0;
        for (int i = 0; i < numbers.Length; i++) squares += Math.Pow((double)numbers[i] - exact[i], 2);
        return Math.Sqrt(squares);
    }

    private static double Greatest(ReadOnlySpan<float> numbers)
    {
        double greatest = 0;
        foreach (float number in numbers) greatest = Math.Max(greatest, Math.Abs(number));
        return greatest;
    }
}
