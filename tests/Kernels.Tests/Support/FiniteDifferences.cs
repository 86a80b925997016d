namespace Lamina.Kernels.Tests.Support;

/// <summary>Gradients from values alone.</summary>
internal static class FiniteDifferences
{
    /// <summary>Central differences of fourth order; off by some 1e-11 where f and its derivatives are about 1.</summary>
    public static double[] Gradient(Func<double[], double> f, double[] x)
    {
        const double step = 1e-3;
        double[] moved = x.ToArray();
        double At(int i, double offset)
        {
            moved[i] = x[i] + offset;
            double value = f(moved);
            moved[i] = x[i];
            return value;
        }

        return x.Select((_, i) =>
            ((8 * (At(i, step) - At(i, -step))) - (At(i, 2 * step) - At(i, -2 * step))) / (12 * step)).ToArray();
    }
}
