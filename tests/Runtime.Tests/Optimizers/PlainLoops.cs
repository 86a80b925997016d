using Lamina.Optimizers;

namespace Lamina.Runtime.Tests.Optimizers;

/// <summary>The optimizers as loops over one number at a time in double precision, written from the papers.</summary>
internal static class PlainLoops
{
    public delegate void Update(double[] w, float[] dw, double[] v, double[] s, double alpha, int t);

    /// <summary>The settings differ from the defaults, so that a swapped coefficient or a misplaced ε changes the result.</summary>
    public static readonly Dictionary<string, (Optimizer Optimizer, Update Plain)> Cases = new()
    {
        ["GradientDescent"] = (new GradientDescent(), GradientDescent),
        ["Momentum"] = (new Momentum(beta: 0.8), Momentum),
        ["Nesterov"] = (new Nesterov(beta: 0.8), Nesterov),
        ["RmsProp"] = (new RmsProp(beta: 0.95, epsilon: 0.02), RmsProp),
        ["Adam"] = (new Adam(beta1: 0.85, beta2: 0.98, epsilon: 0.02), (w, dw, v, s, alpha, t) => Adam(w, dw, v, s, alpha, t, 0)),
        ["AdamW"] = (
            new AdamW(weightDecay: 0.3, beta1: 0.85, beta2: 0.98, epsilon: 0.02),
            (w, dw, v, s, alpha, t) => Adam(w, dw, v, s, alpha, t, 0.3)),
    };

    private static void GradientDescent(double[] w, float[] dw, double[] v, double[] s, double alpha, int t)
    {
        for (int i = 0; i < w.Length; i++) w[i] -= alpha * dw[i];
    }

    private static void Momentum(double[] w, float[] dw, double[] v, double[] s, double alpha, int t)
    {
        for (int i = 0; i < w.Length; i++)
        {
            v[i] = (0.8 * v[i]) + (0.2 * dw[i]);
            w[i] -= alpha * v[i];
        }
    }

    private static void Nesterov(double[] w, float[] dw, double[] v, double[] s, double alpha, int t)
    {
        for (int i = 0; i < w.Length; i++)
        {
            v[i] = (0.8 * v[i]) + (0.2 * dw[i]);
            w[i] -= alpha * ((0.8 * v[i]) + (0.2 * dw[i]));
        }
    }

    private static void RmsProp(double[] w, float[] dw, double[] v, double[] s, double alpha, int t)
    {
        for (int i = 0; i < w.Length; i++)
        {
            s[i] = (0.95 * s[i]) + (0.05 * dw[i] * dw[i]);
            w[i] -= alpha * dw[i] / (Math.Sqrt(s[i]) + 0.02);
        }
    }

    private static void Adam(double[] w, float[] dw, double[] v, double[] s, double alpha, int t, double decay)
    {
        for (int i = 0; i < w.Length; i++)
        {
            v[i] = (0.85 * v[i]) + (0.15 * dw[i]);
            s[i] = (0.98 * s[i]) + (0.02 * dw[i] * dw[i]);
            double meanHat = v[i] / (1 - Math.Pow(0.85, t));
            double squareHat = s[i] / (1 - Math.Pow(0.98, t));
            w[i] = w[i] - (alpha * decay * w[i]) - (alpha * meanHat / (Math.Sqrt(squareHat) + 0.02));
        }
    }
}
