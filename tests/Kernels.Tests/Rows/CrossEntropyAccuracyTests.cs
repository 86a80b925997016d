using System.Numerics;

namespace Lamina.Kernels.Tests.Rows;

/// <summary>Cross-entropies and log-softmax of predictions that are right and sure: small, and accurate relative to themselves.</summary>
public class CrossEntropyAccuracyTests
{
    /// <summary>Logits, and the loss if the class of the greatest, the first such, is the target; from mpmath with 50 digits.</summary>
    private static readonly (double[] Logits, double Loss)[] Rows =
    [
        ([0, -20], 2.0611536203143807032e-9),
        ([30, 0, -5], 9.4206741364412007533e-14),
        ([7, -11, -12.5, -90], 1.8628247390701898159e-8),
        ([-3, -3, -30], 0.69314718056088507383),
        ([100, 100.5, 60, -100], 0.47407698418010668248),
        ([0, -87], 1.6458114310822736512e-38),
        ([5], 0.0),
        ([10000.0, 9982.0, -10000.0], 1.5229979628736488102e-8),
        (
            [12, -12, -12, -12, -12, -12, -12, -12, -12, -12, -12, -12, -12, -12, -12, -12, -12, -12, -12, -12, -12],
            7.5502690857078673392e-10),
    ];

    [Fact]
    public void Small_losses_are_accurate_at_every_width()
    {
        Check<float, Scalar<float>>(3e-7);
        Check<float, Lanes128<float>>(3e-7);
        Check<float, Lanes256<float>>(3e-7);
        Check<float, Lanes512<float>>(3e-7);
        Check<double, Scalar<double>>(1e-15);
        Check<double, Lanes128<double>>(1e-15);
        Check<double, Lanes256<double>>(1e-15);
        Check<double, Lanes512<double>>(1e-15);
    }

    private static void Check<T, V>(double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        foreach ((double[] logits, double loss) in Rows)
        {
            T[] z = logits.Select(x => T.CreateTruncating((float)x)).ToArray();
            int label = Array.IndexOf(z, z.Max());
            T[] y = z.Select((_, i) => i == label ? T.One : T.Zero).ToArray();
            var log = new T[z.Length];
            LogSoftmaxKernels<T, V>.Forward(z, log, new(1, z.Length));
            AssertNear(RowKernels<T, V>.SoftmaxCrossEntropy(z, y, new(1, z.Length)));
            AssertNear(WeightedCrossEntropy<T, V>.Loss(z, y, new(1, z.Length)));
            AssertNear(-double.CreateTruncating(log[label]));

            void AssertNear(double actual) => Assert.True(
                Math.Abs(actual - loss) <= (tolerance * loss) + (typeof(T) == typeof(float) ? 2e-38 : 0),
                FormattableString.Invariant($"{typeof(V).Name}: [{string.Join(", ", logits)}] gives {actual:R}, not {loss:R}."));
        }
    }
}
