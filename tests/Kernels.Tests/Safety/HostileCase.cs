using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Lamina.Kernels.Tests.Safety;

/// <summary>
/// The arguments of one call, drawn from a seed: mostly small sizes and spans that fit them, of which about one is replaced by one that
/// does not. Spans lie against guard pages.
/// </summary>
internal sealed class HostileCase(int seed)
{
    private const int MaxBytes = 1 << 20, Spans = 8;

    private static readonly GuardedMemory[] Memory = [.. Enumerable.Range(0, Spans).Select(_ => new GuardedMemory(MaxBytes))];

    private static readonly int[] Extremes =
    [
        int.MinValue, -(1 << 30), -65536, -3, -1, 0, 46341, 65535, 65536, 65537, 1 << 24, (1 << 30) - 1, 1 << 30, (1 << 30) + 1,
        int.MaxValue - 1, int.MaxValue,
    ];

    private readonly Random random = new(seed);
    private readonly StringBuilder text = new();
    private readonly List<(int Memory, bool AtEnd, int Bytes)> results = [];
    private int taken;

    /// <summary>The arguments so far, to tell which call ended the process.</summary>
    public override string ToString() => text.ToString();

    /// <summary>A size: small as a rule.</summary>
    public int Size(int most = 9) => Note(random.Next(25) == 0 ? Extremes[random.Next(Extremes.Length)] : random.Next(0, most + 1));

    /// <summary>A size that is seldom 0.</summary>
    public int Positive(int most = 9) => Note(random.Next(25) == 0 ? Extremes[random.Next(Extremes.Length)] : random.Next(1, most + 1));

    /// <summary>A value of an enum, or none of them.</summary>
    public TEnum OneOf<TEnum>()
        where TEnum : struct, Enum
    {
        TEnum[] values = Enum.GetValues<TEnum>();
        return random.Next(40) == 0 ? (TEnum)Enum.ToObject(typeof(TEnum), 77) : values[random.Next(values.Length)];
    }

    /// <summary>True or false.</summary>
    public bool Flag() => random.Next(2) == 0;

    /// <summary>A number between 0 and 1, or an odd one.</summary>
    public double Number() => random.Next(15) switch { 0 => double.NaN, 1 => -1, 2 => 1e300, 3 => 0, _ => random.NextDouble() };

    /// <summary>An operand of a length, or of another one.</summary>
    public ReadOnlySpan<T> Operand<T>(Int128 length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<T> span = Take<T>(length, isResult: false);
        foreach (ref T element in span) element = T.CreateTruncating(random.Next(-3, 4));
        if (!span.IsEmpty && random.Next(10) == 0) span[random.Next(span.Length)] = T.NaN;
        return span;
    }

    /// <summary>Whole numbers from 0 on, below a bound as a rule.</summary>
    public ReadOnlySpan<T> Indices<T>(Int128 length, int bound)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<T> span = Take<T>(length, isResult: false);
        foreach (ref T element in span) element = T.CreateTruncating(random.Next(0, Math.Max(1, bound)));
        if (!span.IsEmpty && random.Next(10) == 0)
            span[random.Next(span.Length)] =
                T.CreateTruncating(new[] { -1, bound, 1e30, double.NaN, 0.5, double.PositiveInfinity }[random.Next(6)]);
        return span;
    }

    /// <summary>Sizes that are read as such, for example those of a shape.</summary>
    public ReadOnlySpan<int> Sizes(int count)
    {
        int[] sizes = new int[Math.Clamp(count, 0, 20)];
        for (int i = 0; i < sizes.Length; i++) sizes[i] = Positive(4);
        return sizes;
    }

    /// <summary>A permutation of the given number of axes, or nearly one.</summary>
    public ReadOnlySpan<int> Order(int count)
    {
        int[] axes = [.. Enumerable.Range(0, Math.Clamp(count, 0, 20))];
        random.Shuffle(axes);
        if (axes.Length > 0 && random.Next(10) == 0) axes[random.Next(axes.Length)] = Size();
        return axes;
    }

    /// <summary>A result of a length, or of another one; see <see cref="ResultsAreUntouched"/>.</summary>
    public Span<T> Result<T>(Int128 length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Take<T>(length, isResult: true);

    /// <summary>Whether no byte of a result has changed.</summary>
    public bool ResultsAreUntouched() => results.All(result =>
        (result.AtEnd ? Memory[result.Memory].AtEnd<byte>(result.Bytes) : Memory[result.Memory].AtStart<byte>(result.Bytes))
        .IndexOfAnyExcept(Untouched) < 0);

    private const byte Untouched = 0x3F;

    private Span<T> Take<T>(Int128 length, bool isResult)
        where T : unmanaged
    {
        int size = Marshal.SizeOf<T>(), most = MaxBytes / size;
        int fitting = length < 0 || length > most ? 0 : (int)length;
        if (random.Next(30) == 0) fitting = Math.Clamp(fitting + random.Next(-2, 3), 0, most);
        if (random.Next(60) == 0) fitting = 0;
        int memory = taken++;
        bool atEnd = random.Next(2) == 0;
        Span<T> span = atEnd ? Memory[memory].AtEnd<T>(fitting) : Memory[memory].AtStart<T>(fitting);
        text.Append(' ').Append(isResult ? "result" : "operand").Append('[').Append(fitting).Append(']');
        if (isResult)
        {
            results.Add((memory, atEnd, fitting * size));
            MemoryMarshal.AsBytes(span).Fill(Untouched);
        }

        return span;
    }

    private int Note(int size)
    {
        text.Append(' ').Append(size);
        return size;
    }
}
