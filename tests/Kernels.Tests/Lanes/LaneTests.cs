using System.Numerics;
using Lamina.Kernels.Tests.Functions;

namespace Lamina.Kernels.Tests.Lanes;

public class ScalarSingleTests : LaneTests<Scalar<float>, float>;

public class ScalarDoubleTests : LaneTests<Scalar<double>, double>;

public class Lanes128SingleTests : LaneTests<Lanes128<float>, float>;

public class Lanes128DoubleTests : LaneTests<Lanes128<double>, double>;

public class Lanes256SingleTests : LaneTests<Lanes256<float>, float>;

public class Lanes256DoubleTests : LaneTests<Lanes256<double>, double>;

public class Lanes512SingleTests : LaneTests<Lanes512<float>, float>;

public class Lanes512DoubleTests : LaneTests<Lanes512<double>, double>;


/// <summary>What lanes of every width guarantee in both precisions. Widths that the hardware lacks are emulated by the runtime.</summary>
public abstract class LaneTests<V, T>
    where V : struct, ILanes<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static readonly bool IsSingle = typeof(T) == typeof(float);

    public static TheoryData<string> Functions => new(ElementaryFunction.All.Select(f => f.Name));

    public static TheoryData<string> Operations => new(LaneOperation<V, T>.All.Keys);

    [Theory]
    [MemberData(nameof(Functions))]
    public void Elementary_functions_are_accurate(string name)
    {
        ElementaryFunction function = ElementaryFunction.All.Single(f => f.Name == name);
        double tolerance = IsSingle ? function.SingleTolerance : function.DoubleTolerance;

        // Below the smallest normal number only closeness to 0 is promised.
        double tiny = IsSingle ? 2e-38 : 4e-308;
        (double X, double Expected)[] points = function.Points().ToArray();
        Assert.NotEmpty(points);
        T[] actual = Map(x => function.Apply<V, T>(x), points.Select(p => T.CreateTruncating(p.X)).ToArray());
        for (int i = 0; i < points.Length; i++)
        {
            double error = Math.Abs(double.CreateTruncating(actual[i]) - points[i].Expected);
            Assert.True(
                error <= (tolerance * Math.Abs(points[i].Expected)) + tiny,
                $"{name}({points[i].X:R}) = {actual[i]}, expected {points[i].Expected:R}, relative error {error / points[i].Expected:E2}");
        }
    }

    [Theory]
    [InlineData("Exp", double.NegativeInfinity, 0)]
    [InlineData("Exp", -1e30, 0)]
    [InlineData("Exp", 1e30, double.PositiveInfinity)]
    [InlineData("Exp", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("Exp", 0, 1)]
    [InlineData("Exp", -0.0, 1)]
    [InlineData("Exp", double.NaN, double.NaN)]
    [InlineData("Log1p", 0, 0)]
    [InlineData("Log1p", double.NaN, double.NaN)]
    [InlineData("Log1p", -1, double.NegativeInfinity)]
    [InlineData("Log1p", -2, double.NaN)]
    [InlineData("Log1p", 1e-30, 1e-30)]
    [InlineData("Log1p", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("Log1p", double.NegativeInfinity, double.NaN)]
    [InlineData("Expm1", 0, 0)]
    [InlineData("Expm1", 1e-30, 1e-30)]
    [InlineData("Expm1", -1e30, -1)]
    [InlineData("Expm1", 1e30, double.PositiveInfinity)]
    [InlineData("Expm1", double.NegativeInfinity, -1)]
    [InlineData("Expm1", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("Expm1", double.NaN, double.NaN)]
    [InlineData("Sinh", 1e-30, 1e-30)]
    [InlineData("Sinh", -1e30, double.NegativeInfinity)]
    [InlineData("Sinh", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("Sinh", double.NegativeInfinity, double.NegativeInfinity)]
    [InlineData("Sinh", double.NaN, double.NaN)]
    [InlineData("Cosh", 0, 1)]
    [InlineData("Cosh", -1e30, double.PositiveInfinity)]
    [InlineData("Cosh", double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData("Cosh", double.NaN, double.NaN)]
    [InlineData("Cbrt", 0, 0)]
    [InlineData("Cbrt", -8, -2)]
    [InlineData("Cbrt", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("Cbrt", double.NegativeInfinity, double.NegativeInfinity)]
    [InlineData("Cbrt", double.NaN, double.NaN)]
    [InlineData("NormalDensity", 1e30, 0)]
    [InlineData("NormalDensity", double.NegativeInfinity, 0)]
    [InlineData("NormalDensity", double.NaN, double.NaN)]
    [InlineData("Tanh", 0, 0)]
    [InlineData("Tanh", 1e-30, 1e-30)]
    [InlineData("Tanh", 1e30, 1)]
    [InlineData("Tanh", double.NegativeInfinity, -1)]
    [InlineData("Tanh", double.PositiveInfinity, 1)]
    [InlineData("Tanh", double.NaN, double.NaN)]
    [InlineData("Sigmoid", 0, 0.5)]
    [InlineData("Sigmoid", 1e30, 1)]
    [InlineData("Sigmoid", -1e30, 0)]
    [InlineData("Sigmoid", double.NegativeInfinity, 0)]
    [InlineData("Sigmoid", double.PositiveInfinity, 1)]
    [InlineData("Sigmoid", double.NaN, double.NaN)]
    [InlineData("Softplus", 1e30, 1e30)]
    [InlineData("Softplus", -1e30, 0)]
    [InlineData("Softplus", double.NegativeInfinity, 0)]
    [InlineData("Softplus", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("Softplus", double.NaN, double.NaN)]
    [InlineData("NormalCdf", 0, 0.5)]
    [InlineData("NormalCdf", 1e30, 1)]
    [InlineData("NormalCdf", -1e30, 0)]
    [InlineData("NormalCdf", double.NegativeInfinity, 0)]
    [InlineData("NormalCdf", double.PositiveInfinity, 1)]
    [InlineData("NormalCdf", double.NaN, double.NaN)]
    [InlineData("Log", 0, double.NegativeInfinity)]
    [InlineData("Log", -0.0, double.NegativeInfinity)]
    [InlineData("Log", -1e-30, double.NaN)]
    [InlineData("Log", -1, double.NaN)]
    [InlineData("Log", double.NegativeInfinity, double.NaN)]
    [InlineData("Log", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("Log", double.NaN, double.NaN)]
    [InlineData("Log", 1, 0)]
    [InlineData("Sin", 0, 0)]
    [InlineData("Sin", 1e-30, 1e-30)]
    [InlineData("Sin", double.PositiveInfinity, double.NaN)]
    [InlineData("Sin", double.NegativeInfinity, double.NaN)]
    [InlineData("Sin", double.NaN, double.NaN)]
    [InlineData("Cos", 0, 1)]
    [InlineData("Cos", -0.0, 1)]
    [InlineData("Cos", 1e-30, 1)]
    [InlineData("Cos", double.PositiveInfinity, double.NaN)]
    [InlineData("Cos", double.NaN, double.NaN)]
    [InlineData("Atan", 0, 0)]
    [InlineData("Atan", 1e-30, 1e-30)]
    [InlineData("Atan", 1, Math.PI / 4)]
    [InlineData("Atan", 1e30, Math.PI / 2)]
    [InlineData("Atan", double.PositiveInfinity, Math.PI / 2)]
    [InlineData("Atan", double.NegativeInfinity, -Math.PI / 2)]
    [InlineData("Atan", double.NaN, double.NaN)]
    public void Elementary_functions_have_their_limits(string name, double x, double expected)
    {
        ElementaryFunction function = ElementaryFunction.All.Single(f => f.Name == name);
        T actual = Map(v => function.Apply<V, T>(v), [T.CreateTruncating(x)])[0];
        Assert.Equal(T.CreateTruncating(expected), actual);
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Elementary_functions_have_the_same_bits_at_every_width(string name)
    {
        ElementaryFunction function = ElementaryFunction.All.Single(f => f.Name == name);
        T[] inputs = LaneInputs.Special<T>().Concat(function.Points().Select(p => T.CreateTruncating(p.X))).ToArray();
        T[] actual = Map(x => function.Apply<V, T>(x), inputs);
        for (int i = 0; i < inputs.Length; i++)
            AssertSameBits(function.Apply<Scalar<T>, T>(inputs[i]), actual[i], $"{name}({inputs[i]})");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Operations_agree_to_the_bit_with_plain_arithmetic(string name)
    {
        (Func<V, V, V, V> lanes, Func<T, T, T, T> plain) = LaneOperation<V, T>.All[name];
        T[] inputs = LaneInputs.Special<T>().Concat(LaneInputs.Random<T>(40)).ToArray();
        foreach (T a in inputs)
        {
            foreach (T b in inputs)
            {
                T c = inputs[(Array.IndexOf(inputs, a) + Array.IndexOf(inputs, b)) % inputs.Length];
                AssertSameBits(plain(a, b, c), First(lanes(V.Broadcast(a), V.Broadcast(b), V.Broadcast(c))), $"{name}({a}, {b}, {c})");
            }
        }
    }

    [Fact]
    public void Powers_of_two_cover_the_exponents_of_normal_numbers()
    {
        int limit = IsSingle ? 127 : 1023;
        for (int n = 1 - limit; n <= limit; n++)
            Assert.Equal(T.CreateTruncating(Math.Pow(2, n)), First(V.PowerOfTwo(V.Constant(n))));
    }

    [Fact]
    public void Exponents_of_all_normal_numbers_are_found()
    {
        int limit = IsSingle ? 127 : 1023;
        for (int n = 1 - limit; n <= limit; n++)
        {
            T power = T.CreateTruncating(Math.Pow(2, n));
            Assert.Equal(T.CreateTruncating(n), First(V.Exponent(V.Broadcast(power))));
            Assert.Equal(T.CreateTruncating(n), First(V.Exponent(V.Broadcast(T.BitDecrement(power + power)))));
        }
    }

    [Fact]
    public void Odd_functions_keep_the_sign_of_zero()
    {
        Assert.True(T.IsNegative(First(V.Sin(V.Broadcast(-T.Zero)))));
        Assert.True(T.IsNegative(First(V.Atan(V.Broadcast(-T.Zero)))));
        Assert.True(T.IsNegative(First(V.Expm1(V.Broadcast(-T.Zero)))));
        Assert.True(T.IsNegative(First(V.Log1p(V.Broadcast(-T.Zero)))));
        Assert.True(T.IsNegative(First(V.Sinh(V.Broadcast(-T.Zero)))));
        Assert.True(T.IsNegative(First(V.Cbrt(V.Broadcast(-T.Zero)))));
    }

    [Fact]
    public void Sine_and_cosine_are_accurate_next_to_their_zeros()
    {
        int quarters = IsSingle ? 6_300 : 63_600;
        T[] angles = Enumerable.Range(-quarters, 2 * quarters).Select(n => T.CreateTruncating(n * (Math.PI / 2))).ToArray();
        T[] sines = Map(V.Sin, angles);
        T[] cosines = Map(V.Cos, angles);
        double tolerance = IsSingle ? 2.4e-7 : 4.5e-16;
        for (int i = 0; i < angles.Length; i++)
        {
            (double sine, double cosine) = Math.SinCos(double.CreateTruncating(angles[i]));
            Assert.True(Math.Abs(double.CreateTruncating(sines[i]) - sine) <= tolerance * Math.Abs(sine), $"sin {angles[i]}");
            Assert.True(Math.Abs(double.CreateTruncating(cosines[i]) - cosine) <= tolerance * Math.Abs(cosine), $"cos {angles[i]}");
        }
    }

    [Fact]
    public void Powers_have_the_limits_of_the_platform()
    {
        T[] numbers = LaneInputs.Special<T>().Append(T.BitIncrement(T.One)).ToArray();
        T[] exponents = [.. LaneInputs.Special<T>(), .. Enumerable.Range(-12, 25).Select(n => T.CreateTruncating(n))];
        foreach (T x in numbers)
        {
            foreach (T y in exponents) AssertPower(x, y, First(V.Pow(V.Broadcast(x), V.Broadcast(y))));
            for (int n = -12; n <= 12; n++) AssertPower(x, T.CreateTruncating(n), First(V.Pow(V.Broadcast(x), n)));
        }
    }

    [Fact]
    public void Powers_are_accurate()
    {
        var random = new Random(5);
        for (int i = 0; i < 4000; i++)
        {
            // Of every size that a power can have, with bases near 1 and far from it.
            T x = T.CreateTruncating(Math.Exp((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-4, 3))));
            if (T.IsZero(x) || x == T.One || !T.IsFinite(x)) continue;
            double size = (random.NextDouble() - 0.5) * (IsSingle ? 170 : 1400);
            T y = T.CreateTruncating(size / Math.Log(double.CreateTruncating(x)));
            AssertPower(x, y, First(V.Pow(V.Broadcast(x), V.Broadcast(y))));
        }
    }

    [Fact]
    public void Subnormal_numbers_have_their_logarithms()
    {
        for (T x = T.Epsilon; x < T.CreateTruncating(IsSingle ? 1e-37 : 1e-307); x *= T.CreateTruncating(3))
            Assert.Equal(
                Math.Log(double.CreateTruncating(x)), double.CreateTruncating(First(V.Log(V.Broadcast(x)))), IsSingle ? 1e-5 : 3e-13);
    }

    [Fact]
    public void Lanes_are_read_and_written_in_order_from_an_index()
    {
        T[] source = Enumerable.Range(0, V.Count + 5).Select(i => T.CreateTruncating(i + 1)).ToArray();
        var destination = new T[V.Count + 5];
        V.StoreUnsafe(V.LoadUnsafe(source, 3), destination, 2);
        for (int i = 0; i < destination.Length; i++)
            Assert.Equal(i >= 2 && i < 2 + V.Count ? source[i + 1] : T.Zero, destination[i]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public void Strided_lanes_are_a_column_of_a_matrix(int stride)
    {
        T[] source = Enumerable.Range(0, 3 + ((V.Count - 1) * stride) + 1).Select(i => T.CreateTruncating(i + 1)).ToArray();
        var column = new T[V.Count];
        V.StoreUnsafe(V.LoadStridedUnsafe(source, 3, stride), column, 0);
        for (int i = 0; i < column.Length; i++) Assert.Equal(source[3 + (i * stride)], column[i]);
    }

    [Fact]
    public void Reductions_cover_every_lane()
    {
        for (int lane = 0; lane < V.Count; lane++)
        {
            T[] source = Enumerable.Repeat(-T.One, V.Count).ToArray();
            source[lane] = T.CreateTruncating(100);
            Assert.Equal(T.CreateTruncating(101 - V.Count), V.Sum(V.LoadUnsafe(source, 0)));
            Assert.Equal(T.CreateTruncating(100), V.Maximum(V.LoadUnsafe(source, 0)));
            source[lane] = T.NaN;
            Assert.True(T.IsNaN(V.Sum(V.LoadUnsafe(source, 0))));
            Assert.True(T.IsNaN(V.Maximum(V.LoadUnsafe(source, 0))));
        }
    }

    [Fact]
    public void Constants_are_rounded_to_the_number_type()
    {
        Assert.Equal(T.CreateTruncating(0.1), First(V.Constant(0.1)));
        Assert.Equal(T.Zero, First(V.Zero));
        Assert.Equal(T.One, First(V.One));
    }

    /// <summary>Results below the smallest normal number need only be close to 0; next to the greatest one the result may be ∞.</summary>
    private static void AssertPower(T x, T y, T actual)
    {
        T expected = T.Pow(x, y);
        double size = Math.Abs(double.CreateTruncating(expected));
        bool isEdge = size < (IsSingle ? 2e-38 : 4e-308) || size > (IsSingle ? 3.402e38 : 1.797e308);
        if (T.IsFinite(expected) && !T.IsZero(expected))
        {
            double error = Math.Abs(double.CreateTruncating(actual) - double.CreateTruncating(expected));
            if (isEdge ? size < 1 ? error < (IsSingle ? 2e-38 : 4e-308) : !T.IsNaN(actual)
                : error <= size * (IsSingle ? 5e-7 : 3e-15)) return;
        }

        AssertSameBits(expected, actual, $"{x}^{y}");
    }

    private static T[] Map(Func<V, V> function, T[] inputs)
    {
        var padded = new T[(inputs.Length + V.Count - 1) / V.Count * V.Count];
        inputs.CopyTo(padded, 0);
        for (int i = 0; i < padded.Length; i += V.Count) V.StoreUnsafe(function(V.LoadUnsafe(padded, i)), padded, i);
        return padded[..inputs.Length];
    }

    private static T First(V lanes)
    {
        var numbers = new T[V.Count];
        V.StoreUnsafe(lanes, numbers, 0);
        foreach (T number in numbers) AssertSameBits(numbers[0], number, "lanes differ");
        return numbers[0];
    }

    private static void AssertSameBits(T expected, T actual, string what)
    {
        bool same = T.IsNaN(expected) ? T.IsNaN(actual) : expected == actual && T.IsNegative(expected) == T.IsNegative(actual);
        Assert.True(same, $"{what}: expected {expected}, got {actual}");
    }
}
