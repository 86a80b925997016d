using System.Numerics;
using Lamina.Kernels.Tests.Functions.Golden;

namespace Lamina.Kernels.Tests.Functions;

/// <summary>One function of the lanes, where to try it, what it should be, and how far it may be off, relative to the result.</summary>
internal abstract record ElementaryFunction(string Name, double From, double To, double SingleTolerance, double DoubleTolerance)
{
    public static readonly ElementaryFunction[] All =
    [
        new Exponential("Exp", -86, 88.7, 2.5e-7, 5e-16),
        new Exponential("Exp near 0", -1e-3, 1e-3, 1.3e-7, 3e-16),
        new Logarithm("Log1p", 0, 1, 3e-7, 6e-16),
        new Logarithm("Log1p near 0", -1e-4, 1e-4, 2.4e-7, 5e-16),
        new Logarithm("Log1p below 0", -0.999, 0, 3e-7, 6e-16),
        new Logarithm("Log1p of large numbers", 1, 1e30, 3e-7, 6e-16),
        new ExponentialLessOne("Expm1", -86, 88.7, 3e-7, 6e-16),
        new ExponentialLessOne("Expm1 near 0", -1, 1, 3e-7, 6e-16),
        new HyperbolicSine("Sinh", -89.3, 89.3, 5e-7, 1e-15),
        new HyperbolicSine("Sinh near 0", -1, 1, 4e-7, 8e-16),
        new HyperbolicCosine("Cosh", -89.3, 89.3, 5e-7, 1e-15),
        new CubeRoot("Cbrt", -10, 10, 2.4e-7, 4.5e-16),
        new CubeRoot("Cbrt of large numbers", -1e30, 1e30, 2.4e-7, 4.5e-16),
        new Density("NormalDensity", -12, 12, 4e-7, 1e-15),
        new HyperbolicTangent("Tanh", -12, 12, 4e-7, 1e-15),
        new HyperbolicTangent("Tanh near 0", -1e-3, 1e-3, 3e-7, 6e-16),
        new Logistic("Sigmoid", -80, 80, 3e-7, 6e-16),
        new SoftPlus("Softplus", -80, 80, 4e-7, 1e-15),
        new Normal("NormalCdf"),
        new NaturalLogarithm("Log", 0.01, 100, 2.4e-7, 4.5e-16),
        new NaturalLogarithm("Log near 1", 0.999, 1.001, 2.4e-7, 4.5e-16),
        new NaturalLogarithm("Log of large numbers", 1e30, 3e38, 2.4e-7, 4.5e-16),
        new NaturalLogarithm("Log of small numbers", 1e-45, 3e-38, 2.4e-7, 4.5e-16),
        new Sine("Sin", -10, 10, 2.4e-7, 4.5e-16),
        new Sine("Sin near 0", -1e-3, 1e-3, 2.4e-7, 4.5e-16),
        new Sine("Sin of large numbers", -1e4, 1e4, 2.4e-7, 4.5e-16),
        new Sine("Sin of huge numbers", -1e20, 1e20, 2.4e-7, 4.5e-16),
        new Cosine("Cos", -10, 10, 2.4e-7, 4.5e-16),
        new Cosine("Cos of large numbers", -1e4, 1e4, 2.4e-7, 4.5e-16),
        new Cosine("Cos beyond the reduction", 9e3, 2e5, 2.4e-7, 4.5e-16),
        new Arctangent("Atan", -5, 5, 2.4e-7, 4.5e-16),
        new Arctangent("Atan near 0", -1e-3, 1e-3, 2.4e-7, 4.5e-16),
        new Arctangent("Atan of large numbers", -1e6, 1e6, 2.4e-7, 4.5e-16),
    ];

    public abstract double Reference(double x);

    public abstract V Apply<V, T>(V x)
        where V : struct, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>Points with their expected results, the points being exact in single precision.</summary>
    public virtual IEnumerable<(double X, double Expected)> Points()
    {
        var random = new Random(7);
        IEnumerable<double> inside = Enumerable.Range(0, 3000).Select(_ => From + ((To - From) * random.NextDouble()));
        foreach (double x in inside.Append(From).Append(To).Append(0).Select(x => (double)(float)x))
            yield return (x, Reference(x));
    }

    private sealed record Exponential(string Name, double From, double To, double SingleTolerance, double DoubleTolerance)
        : ElementaryFunction(Name, From, To, SingleTolerance, DoubleTolerance)
    {
        public override double Reference(double x) => Math.Exp(x);

        public override V Apply<V, T>(V x) => V.Exp(x);
    }

    private sealed record Logarithm(string Name, double From, double To, double SingleTolerance, double DoubleTolerance)
        : ElementaryFunction(Name, From, To, SingleTolerance, DoubleTolerance)
    {
        // Kahan: the rounding error of 1 + x cancels in the quotient.
        public static double LogOnePlus(double x) => 1 + x == 1 ? x : Math.Log(1 + x) * x / (1 + x - 1);

        public override double Reference(double x) => LogOnePlus(x);

        public override V Apply<V, T>(V x) => V.Log1p(x);
    }

    private sealed record ExponentialLessOne(string Name, double From, double To, double SingleTolerance, double DoubleTolerance)
        : ElementaryFunction(Name, From, To, SingleTolerance, DoubleTolerance)
    {
        // Kahan: the rounding error of eˣ cancels in the quotient.
        public static double Of(double x) =>
            Math.Exp(x) == 1 ? x : Math.Abs(x) > 1 ? Math.Exp(x) - 1 : (Math.Exp(x) - 1) * x / Math.Log(Math.Exp(x));

        public override double Reference(double x) => Of(x);

        public override V Apply<V, T>(V x) => V.Expm1(x);
    }

    private sealed record HyperbolicSine(string Name, double From, double To, double SingleTolerance, double DoubleTolerance)
        : ElementaryFunction(Name, From, To, SingleTolerance, DoubleTolerance)
    {
        public override double Reference(double x) => Math.Sinh(x);

        public override V Apply<V, T>(V x) => V.Sinh(x);
    }

    private sealed record HyperbolicCosine(string Name, double From, double To, double SingleTolerance, double DoubleTolerance)
        : ElementaryFunction(Name, From, To, SingleTolerance, DoubleTolerance)
    {
        public override double Reference(double x) => Math.Cosh(x);

        public override V Apply<V, T>(V x) => V.Cosh(x);
    }

    private sealed record CubeRoot(string Name, double From, double To, double SingleTolerance, double DoubleTolerance)
        : ElementaryFunction(Name, From, To, SingleTolerance, DoubleTolerance)
    {
        public override double Reference(double x) => Math.Cbrt(x);

        public override V Apply<V, T>(V x) => V.Cbrt(x);
    }

    private sealed record Density(string Name, double From, double To, double SingleTolerance, double DoubleTolerance)
        : ElementaryFunction(Name, From, To, SingleTolerance, DoubleTolerance)
    {
        // In halves of 2⁻¹⁰ the square is exact, and so is the exponent's leading part.
        public override double Reference(double x)
        {
            double head = Math.Round(x * 1024) / 1024;
            return Math.Exp(-head * head / 2) * Math.Exp(-(x - head) * (x + head) / 2) / Math.Sqrt(2 * Math.PI);
        }

        public override V Apply<V, T>(V x) => V.NormalDensity(x);
    }

    private sealed record HyperbolicTangent(string Name, double From, double To, double SingleTolerance, double DoubleTolerance)
        : ElementaryFunction(Name, From, To, SingleTolerance, DoubleTolerance)
    {
        public override double Reference(double x) => Math.Tanh(x);

        public override V Apply<V, T>(V x) => V.Tanh(x);
    }

    private sealed record Logistic(string Name, double From, double To, double SingleTolerance, double DoubleTolerance)
        : ElementaryFunction(Name, From, To, SingleTolerance, DoubleTolerance)
    {
        public override double Reference(double x) => 1 / (1 + Math.Exp(-x));

        public override V Apply<V, T>(V x) => V.Sigmoid(x);
    }

    private sealed record SoftPlus(string Name, double From, double To, double SingleTolerance, double DoubleTolerance)
        : ElementaryFunction(Name, From, To, SingleTolerance, DoubleTolerance)
    {
        public override double Reference(double x) => Math.Max(x, 0) + Logarithm.LogOnePlus(Math.Exp(-Math.Abs(x)));

        public override V Apply<V, T>(V x) => V.Softplus(x);
    }

    private sealed record NaturalLogarithm(string Name, double From, double To, double SingleTolerance, double DoubleTolerance)
        : ElementaryFunction(Name, From, To, SingleTolerance, DoubleTolerance)
    {
        public override double Reference(double x) => Math.Log(x);

        public override V Apply<V, T>(V x) => V.Log(x);

        public override IEnumerable<(double X, double Expected)> Points() => base.Points().Where(point => point.X > 0);
    }

    private sealed record Sine(string Name, double From, double To, double SingleTolerance, double DoubleTolerance)
        : ElementaryFunction(Name, From, To, SingleTolerance, DoubleTolerance)
    {
        public override double Reference(double x) => Math.Sin(x);

        public override V Apply<V, T>(V x) => V.Sin(x);
    }

    private sealed record Cosine(string Name, double From, double To, double SingleTolerance, double DoubleTolerance)
        : ElementaryFunction(Name, From, To, SingleTolerance, DoubleTolerance)
    {
        public override double Reference(double x) => Math.Cos(x);

        public override V Apply<V, T>(V x) => V.Cos(x);
    }

    private sealed record Arctangent(string Name, double From, double To, double SingleTolerance, double DoubleTolerance)
        : ElementaryFunction(Name, From, To, SingleTolerance, DoubleTolerance)
    {
        public override double Reference(double x) => Math.Atan(x);

        public override V Apply<V, T>(V x) => V.Atan(x);
    }

    private sealed record Normal(string Name)
        : ElementaryFunction(Name, -37, 12, 5e-7, 3e-15)
    {
        public override double Reference(double x) => throw new NotSupportedException("Expected values come from NormalCdfPoints.");

        public override V Apply<V, T>(V x) => V.NormalCdf(x);

        public override IEnumerable<(double X, double Expected)> Points() => NormalCdfPoints.All;
    }
}
