namespace Lamina.Generator.Tests.Interpreter;

/// <summary>Comparison of tensors: the greatest difference against the greatest number.</summary>
internal static class Close
{
    /// <param name="expected">Numbers.</param>
    /// <param name="actual">As many.</param>
    /// <param name="tolerance">Relative.</param>
    /// <param name="what">For the message.</param>
    /// <param name="floor">The least that the greatest number counts as: what is 0 but for rounding has no size of its own.</param>
    public static void Assert(double[] expected, double[] actual, double tolerance, string what, double floor = 0)
    {
        Xunit.Assert.Equal(expected.Length, actual.Length);
        double size = Math.Max(floor, expected.Select(Math.Abs).DefaultIfEmpty(0).Max());
        for (int i = 0; i < expected.Length; i++)
        {
            if (!(Math.Abs(expected[i] - actual[i]) <= tolerance * size))
            {
                Xunit.Assert.Fail($"{what}: [{i}] is {actual[i]:R}, expected {expected[i]:R} (greatest {size:R}).");
            }
        }
    }
}
