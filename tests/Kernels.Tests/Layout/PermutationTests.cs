using System.Numerics;
using Lamina.Kernels.Tests.Support;
using Lamina.Tests;

namespace Lamina.Kernels.Tests.Layout;

public class PermutationSingleTests : PermutationTests<float>;

public class PermutationDoubleTests : PermutationTests<double>;


/// <summary>Permuted tensors against loops over their places, with NaN around every tensor.</summary>
public abstract class PermutationTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static readonly int[][] Shapes =
    [
        [], [1], [5], [3, 4], [1, 7], [17, 1], [2, 3, 4], [5, 1, 3], [3, 3, 2, 4], [2, 1, 3, 2, 2], [2, 0, 3],
    ];

    [Fact]
    public void Every_order_of_axes_gives_the_transposition() => ForEveryOrder((shape, axes) =>
    {
        const int examples = 2;
        int length = shape.Aggregate(1, (a, b) => a * b);
        var x = GuardedArray<T>.Random(examples * length, new Random(1));
        var y = new GuardedArray<T>(examples * length);
        Permutation<T>.Apply(x.Span, y.Span, examples, shape, axes);
        double[] numbers = x.ToDoubles();
        int[] target = axes.Select(axis => shape[axis]).ToArray();
        double[] expected = Enumerable.Range(0, examples * length).Select(i =>
        {
            int[] place = new int[shape.Length];
            int rest = i % length;
            for (int k = shape.Length - 1; k >= 0; rest /= target[k--]) place[axes[k]] = rest % target[k];
            return numbers[(i / length * length) + place.Zip(shape).Aggregate(0, (at, axis) => (at * axis.Second) + axis.First)];
        }).ToArray();
        y.AssertClose(expected, 0, $"({string.Join(", ", shape)}) by ({string.Join(", ", axes)})");
    });

    [Fact]
    public void The_inverse_order_brings_everything_back() => ForEveryOrder((shape, axes) =>
    {
        int length = shape.Aggregate(1, (a, b) => a * b);
        T[] x = GuardedArray<T>.Random(3 * length, new Random(1)).Span.ToArray();
        T[] y = new T[x.Length], back = new T[x.Length];
        int[] inverse = Enumerable.Range(0, axes.Length).Select(axis => Array.IndexOf(axes, axis)).ToArray();
        Permutation<T>.Apply(x, y, 3, shape, axes);
        Permutation<T>.Apply(y, back, 3, axes.Select(axis => shape[axis]).ToArray(), inverse);
        Assert.Equal(x, back);
    });

    [Fact]
    public void What_does_not_fit_is_named_and_nothing_is_written()
    {
        Refusal.Check<T>("x holds 5 numbers; (1, 2, 3) was expected.", 6, y => Permutation<T>.Apply(new T[5], y, 1, [2, 3], [1, 0]));
        Refusal.Check<T>("y holds 7 numbers; (1, 2, 3) was expected.", 7, y => Permutation<T>.Apply(new T[6], y, 1, [2, 3], [1, 0]));
        foreach (int[] axes in (int[][])[[0], [0, 0], [0, 2], [0, -1], [0, 1, 2]])
        {
            Refusal.Check<T>(
                $"({string.Join(", ", axes)}) is no order of the axes of (2, 3)", 6, y =>
                    Permutation<T>.Apply(new T[6], y, 1, [2, 3], axes));
        }
    }

    private static void ForEveryOrder(Action<int[], int[]> check)
    {
        foreach (int[] shape in Shapes)
        {
            foreach (int[] axes in Orders(shape.Length)) check(shape, axes);
        }
    }

    private static IEnumerable<int[]> Orders(int rank) => rank == 0
        ? [[]]
        : Orders(rank - 1)
            .SelectMany(order => Enumerable.Range(0, rank).Select(at => order.Take(at).Append(rank - 1).Concat(order.Skip(at)).ToArray()));
}
