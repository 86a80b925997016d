using System.Numerics;

namespace Lamina.Optimizers;

// Every operation below is an IEEE operation on one lane and none is contracted, so a parameter gets the same bits wherever it lies
// and however wide the hardware's vectors are. Coefficients are computed in double and rounded once.

/// <summary>w ← w − α·dw.</summary>
internal struct GradientDescentRule : IUpdateRule
{
    private Vector<float> rate;

    public static int Moments => 0;

    public void Begin(double learningRate) => rate = new Vector<float>((float)learningRate);

    public readonly Vector<float> Next(Vector<float> w, Vector<float> dw, ref Vector<float> first, ref Vector<float> second) =>
        w - (rate * dw);
}

/// <summary>v ← β·v + (1−β)·dw;  w ← w − α·v.</summary>
internal struct MomentumRule(double beta) : IUpdateRule
{
    private readonly Vector<float> past = new((float)beta);
    private readonly Vector<float> present = new((float)(1 - beta));
    private Vector<float> rate;

    public static int Moments => 1;

    public void Begin(double learningRate) => rate = new Vector<float>((float)learningRate);

    public readonly Vector<float> Next(Vector<float> w, Vector<float> dw, ref Vector<float> first, ref Vector<float> second)
    {
        Vector<float> v = first = (past * first) + (present * dw);
        return w - (rate * v);
    }
}

/// <summary>v ← β·v + (1−β)·dw;  w ← w − α·(β·v + (1−β)·dw).</summary>
internal struct NesterovRule(double beta) : IUpdateRule
{
    private readonly Vector<float> past = new((float)beta);
    private readonly Vector<float> present = new((float)(1 - beta));
    private Vector<float> rate;

    public static int Moments => 1;

    public void Begin(double learningRate) => rate = new Vector<float>((float)learningRate);

    public readonly Vector<float> Next(Vector<float> w, Vector<float> dw, ref Vector<float> first, ref Vector<float> second)
    {
        Vector<float> news = present * dw;
        Vector<float> v = first = (past * first) + news;
        return w - (rate * ((past * v) + news));
    }
}

/// <summary>s ← β·s + (1−β)·dw²;  w ← w − α·dw/(√s + ε).</summary>
internal struct RmsPropRule(double beta, double epsilon) : IUpdateRule
{
    private readonly Vector<float> past = new((float)beta);
    private readonly Vector<float> present = new((float)(1 - beta));
    private readonly Vector<float> epsilon = new((float)epsilon);
    private Vector<float> rate;

    public static int Moments => 1;

    public void Begin(double learningRate) => rate = new Vector<float>((float)learningRate);

    public readonly Vector<float> Next(Vector<float> w, Vector<float> dw, ref Vector<float> first, ref Vector<float> second)
    {
        Vector<float> s = first = (past * first) + (present * dw * dw);
        return w - (rate * dw / (Vector.SquareRoot(s) + epsilon));
    }
}

/// <summary>
/// v ← β₁·v + (1−β₁)·dw;  s ← β₂·s + (1−β₂)·dw²;
/// w ← (1−αλ)·w − α/(1−β₁ᵗ) · v/(√s/√(1−β₂ᵗ) + ε). Adam is λ = 0, whose product 1·w is exact.
/// </summary>
internal struct AdamRule(double beta1, double beta2, double epsilon, double decay) : IUpdateRule
{
    private readonly Vector<float> past1 = new((float)beta1);
    private readonly Vector<float> present1 = new((float)(1 - beta1));
    private readonly Vector<float> past2 = new((float)beta2);
    private readonly Vector<float> present2 = new((float)(1 - beta2));
    private readonly Vector<float> epsilon = new((float)epsilon);
    private Vector<float> kept;
    private Vector<float> rate;
    private Vector<float> correction;

    // β₁ᵗ and β₂ᵗ by repeated products: the same on every platform, which Math.Pow is not.
    private double power1 = 1;
    private double power2 = 1;

    public static int Moments => 2;

    public void Begin(double learningRate)
    {
        power1 *= beta1;
        power2 *= beta2;
        kept = new Vector<float>((float)(1 - (learningRate * decay)));
        rate = new Vector<float>((float)(learningRate / (1 - power1)));
        correction = new Vector<float>((float)(1 / Math.Sqrt(1 - power2)));
    }

    /// <summary>The same update of parameters that do not decay.</summary>
    public readonly AdamRule WithoutDecay() => this with { kept = Vector<float>.One };

    public readonly Vector<float> Next(Vector<float> w, Vector<float> dw, ref Vector<float> first, ref Vector<float> second)
    {
        Vector<float> v = first = (past1 * first) + (present1 * dw);
        Vector<float> s = second = (past2 * second) + (present2 * dw * dw);
        return (kept * w) - (rate * v / ((Vector.SquareRoot(s) * correction) + epsilon));
    }
}
