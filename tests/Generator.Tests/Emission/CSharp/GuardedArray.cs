using System.Numerics;

namespace Lamina.Generator.Tests.Emission.CSharp;

/// <summary>Numbers between two stretches of NaN: reading beyond the ends spoils results, writing there is found afterwards.</summary>
internal sealed class GuardedArray<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Guard = 40;

    private readonly T[] numbers;
    private readonly int length;

    /// <summary>Filled with NaN, so that what is not written shows.</summary>
    public GuardedArray(int length)
    {
        this.length = length;
        numbers = new T[length + (2 * Guard)];
        Array.Fill(numbers, T.NaN);
    }

    public GuardedArray(IReadOnlyList<double> values)
        : this(values.Count)
    {
        for (int i = 0; i < length; i++) Span[i] = T.CreateChecked(values[i]);
    }

    public Span<T> Span => numbers.AsSpan(Guard, length);

    public void AssertGuardsUntouched(string what)
    {
        for (int i = 0; i < Guard; i++)
        {
            Assert.True(T.IsNaN(numbers[i]), $"{what}: written {Guard - i} before the start.");
            Assert.True(T.IsNaN(numbers[^(i + 1)]), $"{what}: written {Guard - i} after the end.");
        }
    }
}
