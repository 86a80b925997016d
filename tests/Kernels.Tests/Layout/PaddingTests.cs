using System.Numerics;
using Lamina.Kernels.Tests.Support;
using Lamina.Tests;

namespace Lamina.Kernels.Tests.Layout;

public class PaddingSingleTests : PaddingTests<float>;

public class PaddingDoubleTests : PaddingTests<double>;


/// <summary>Padded images against loops over their places, with NaN around every image.</summary>
public abstract class PaddingTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Examples, height, width, channels, top, bottom, left, right.</summary>
    private static readonly int[][] Shapes =
    [
        [1, 1, 1, 1, 0, 0, 0, 0], [2, 3, 4, 2, 1, 2, 3, 1], [1, 5, 5, 3, 0, 0, 2, 0], [3, 2, 2, 1, 0, 1, 0, 1], [1, 4, 3, 9, 2, 0, 0, 0],
        [2, 3, 4, 2, 0, 0, 0, 2], [0, 3, 4, 2, 1, 1, 1, 1], [2, 0, 4, 2, 1, 1, 1, 1], [2, 0, 2, 1, 0, 0, 1, 0], [2, 3, 0, 2, 1, 1, 1, 1],
        [2, 3, 0, 2, 0, 0, 0, 1], [2, 3, 4, 0, 1, 1, 1, 1],
    ];

    [Fact]
    public void Images_get_zeros_around_them() => ForEveryShape(s =>
    {
        var x = GuardedArray<T>.Random(s[0] * s[1] * s[2] * s[3], new Random(1));
        var y = new GuardedArray<T>(PaddedLength(s));
        Padding<T>.Pad(x.Span, y.Span, s[0], new(new(s[1], s[4], s[5]), new(s[2], s[6], s[7]), s[3]));
        double[] numbers = x.ToDoubles(), expected = new double[y.Length];
        for (int i = 0; i < x.Length; i++) expected[PaddedPlace(i, s)] = numbers[i];
        y.AssertClose(expected, 0, $"({string.Join(", ", s)})");
    });

    [Fact]
    public void Cropping_is_the_adjoint_of_padding() => ForEveryShape(s =>
    {
        var x = GuardedArray<T>.Random(PaddedLength(s), new Random(1));
        var y = new GuardedArray<T>(s[0] * s[1] * s[2] * s[3]);
        Padding<T>.Crop(x.Span, y.Span, s[0], new(new(s[1], s[4], s[5]), new(s[2], s[6], s[7]), s[3]));
        double[] numbers = x.ToDoubles();
        y.AssertClose(Enumerable.Range(0, y.Length).Select(i => numbers[PaddedPlace(i, s)]).ToArray(), 0, $"({string.Join(", ", s)})");
    });

    [Fact]
    public void What_does_not_fit_is_named_and_nothing_is_written()
    {
        Refusal.Check<T>(
            "x holds 5 numbers; (1, 2, 3, 1) was expected.", 20, y => Padding<T>.Pad(new T[5], y, 1, new(new(2, 1, 1), new(3, 1, 1), 1)));
        Refusal.Check<T>(
            "y holds 19 numbers; (1, 4, 5, 1) was expected.", 19, y => Padding<T>.Pad(new T[6], y, 1, new(new(2, 1, 1), new(3, 1, 1), 1)));
        Refusal.Check<T>(
            "x holds 19 numbers; (1, 4, 5, 1) was expected.", 6, y => Padding<T>.Crop(new T[19], y, 1, new(new(2, 1, 1), new(3, 1, 1), 1)));
        Refusal.Check<T>(
            "y holds 7 numbers; (1, 2, 3, 1) was expected.", 7, y => Padding<T>.Crop(new T[20], y, 1, new(new(2, 1, 1), new(3, 1, 1), 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Padding<T>.Pad(new T[6], new T[6], 1, new(new(2, -1, 1), new(3, 0, 0), 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Padding<T>.Crop(new T[6], new T[6], 1, new(new(2, 0, 0), new(3, 1, -1), 1)));
    }

    private static int PaddedLength(int[] s) => s[0] * (s[1] + s[4] + s[5]) * (s[2] + s[6] + s[7]) * s[3];

    private static int PaddedPlace(int i, int[] s)
    {
        int channel = i % s[3], column = i / s[3] % s[2], row = i / s[3] / s[2] % s[1], example = i / s[3] / s[2] / s[1];
        int outerRow = (example * (s[1] + s[4] + s[5])) + s[4] + row;
        return (((outerRow * (s[2] + s[6] + s[7])) + s[6] + column) * s[3]) + channel;
    }

    private static void ForEveryShape(Action<int[]> check)
    {
        foreach (int[] shape in Shapes) check(shape);
    }
}
