using System.Numerics;

namespace Lamina.Tests;

/// <summary>Numbers between two stretches of NaN: reading beyond the ends spoils results, writing there is found afterwards.</summary>
internal sealed class GuardedArray<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Guard = 40;

    private readonly T[] numbers;

    /// <summary>Filled with NaN, so that what is not written shows.</summary>
    public GuardedArray(int length)
    {
        numbers = new T[length + (2 * Guard)];
        Array.Fill(numbers, T.NaN);
        Length = length;
    }

    public GuardedArray(IReadOnlyList<double> values)
        : this(values.Count)
    {
        for (int i = 0; i < Length; i++) Span[i] = T.CreateChecked(values[i]);
    }

    public int Length { get; }

    public Span<T> Span => numbers.AsSpan(Guard, Length);

    /// <summary>Numbers in [−scale/2, scale/2), exact in single precision.</summary>
    public static GuardedArray<T> Random(int length, Random random, double scale = 2)
    {
        var array = new GuardedArray<T>(length);
        foreach (ref T number in array.Span) number = T.CreateTruncating((float)((random.NextDouble() - 0.5) * scale));
        return array;
    }

    public double[] ToDoubles() => Span.ToArray().Select(double.CreateTruncating).ToArray();

    public void AssertGuardsUntouched(string what = "array")
    {
        for (int i = 0; i < Guard; i++)
        {
            Assert.True(T.IsNaN(numbers[i]), $"{what}: written {Guard - i} before the start.");
            Assert.True(T.IsNaN(numbers[^(i + 1)]), $"{what}: written {Guard - i} after the end.");
        }
    }

    /// <summary>Every number is within a tolerance of the expected one, and nothing around them was written.</summary>
    public void AssertClose(double[] expected, double tolerance, string what)
    {
        Assert.Equal(expected.Length, Length);
        for (int i = 0; i < Length; i++)
        {
            double actual = double.CreateTruncating(Span[i]);
            if (!(Math.Abs(actual - expected[i]) <= tolerance)) Assert.Fail($"{what}[{i}] = {actual:R}, expected {expected[i]:R}");
        }

        AssertGuardsUntouched(what);
    }
}
