namespace Lamina.Generator.Tests.Interpreter;

/// <summary>Comparison of tensors: the greatest difference against the greatest number.</summary>
internal static class Close
{
    public static void Assert(double[] expected, double[] actual, double tolerance, string what)
    {
        Xunit.Assert.Equal(expected.Length, actual.Length);
        double size = expected.Select(Math.Abs).DefaultIfEmpty(0).Max();
        for (int i = 0; i < expected.Length; i++)
        {
            if (!(Math.Abs(expected[i] - actual[i]) <= tolerance * size))
            {
                Xunit.Assert.Fail($"{what}: [{i}] is {actual[i]:R}, expected {expected[i]:R} (greatest {size:R}).");
            }
        }
    }
}
