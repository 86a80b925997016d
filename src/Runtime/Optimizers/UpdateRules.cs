using System.Runtime.CompilerServices;
using Lamina.Kernels;

namespace Lamina.Optimizers;

// Every operation below is an IEEE operation on one lane, and none is contracted to a fused multiply-add. So a parameter gets the same bits
// at every position and for every vector width. Coefficients are computed in double precision and rounded once.

/// <summary>w ← w − α·dw.</summary>
internal struct GradientDescentRule : IUpdateRule
{
    private float rate;

    public static int Moments => 0;

    public static int Number => 0;

    public readonly RuleCoefficients Coefficients => new() { Rate = rate };

    public void Begin(double learningRate) => rate = (float)learningRate;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly V Next<V>(V w, V dw, ref V first, ref V second)
        where V : struct, ILanes<V, float> =>
        w - (V.Broadcast(rate) * dw);
}

/// <summary>v ← β·v + (1−β)·dw;  w ← w − α·v.</summary>
internal struct MomentumRule(double beta) : IUpdateRule
{
    private readonly float past = (float)beta;
    private readonly float present = (float)(1 - beta);
    private float rate;

    public static int Moments => 1;

    public static int Number => 1;

    public readonly RuleCoefficients Coefficients => new() { Rate = rate, Past1 = past, Present1 = present };

    public void Begin(double learningRate) => rate = (float)learningRate;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly V Next<V>(V w, V dw, ref V first, ref V second)
        where V : struct, ILanes<V, float>
    {
        V v = first = (V.Broadcast(past) * first) + (V.Broadcast(present) * dw);
        return w - (V.Broadcast(rate) * v);
    }
}

/// <summary>v ← β·v + (1−β)·dw;  w ← w − α·(β·v + (1−β)·dw).</summary>
internal struct NesterovRule(double beta) : IUpdateRule
{
    private readonly float past = (float)beta;
    private readonly float present = (float)(1 - beta);
    private float rate;

    public static int Moments => 1;

    public static int Number => 2;

    public readonly RuleCoefficients Coefficients => new() { Rate = rate, Past1 = past, Present1 = present };

    public void Begin(double learningRate) => rate = (float)learningRate;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly V Next<V>(V w, V dw, ref V first, ref V second)
        where V : struct, ILanes<V, float>
    {
        V news = V.Broadcast(present) * dw;
        V v = first = (V.Broadcast(past) * first) + news;
        return w - (V.Broadcast(rate) * ((V.Broadcast(past) * v) + news));
    }
}

/// <summary>s ← β·s + (1−β)·dw²;  w ← w − α·dw/(√s + ε).</summary>
internal struct RmsPropRule(double beta, double epsilon) : IUpdateRule
{
    private readonly float past = (float)beta;
    private readonly float present = (float)(1 - beta);
    private readonly float epsilon = (float)epsilon;
    private float rate;

    public static int Moments => 1;

    public static int Number => 3;

    public readonly RuleCoefficients Coefficients => new() { Rate = rate, Past1 = past, Present1 = present, Epsilon = epsilon };

    public void Begin(double learningRate) => rate = (float)learningRate;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly V Next<V>(V w, V dw, ref V first, ref V second)
        where V : struct, ILanes<V, float>
    {
        V s = first = (V.Broadcast(past) * first) + (V.Broadcast(present) * dw * dw);
        return w - (V.Broadcast(rate) * dw / (V.Sqrt(s) + V.Broadcast(epsilon)));
    }
}

/// <summary>
/// v ← β₁·v + (1−β₁)·dw;  s ← β₂·s + (1−β₂)·dw²;
/// w ← (1−αλ)·w − α/(1−β₁ᵗ) · v/(√s/√(1−β₂ᵗ) + ε). Adam is λ = 0, whose product 1·w is exact.
/// </summary>
internal struct AdamRule(double beta1, double beta2, double epsilon, double decay) : IUpdateRule
{
    private readonly float past1 = (float)beta1;
    private readonly float present1 = (float)(1 - beta1);
    private readonly float past2 = (float)beta2;
    private readonly float present2 = (float)(1 - beta2);
    private readonly float epsilon = (float)epsilon;
    private float kept;
    private float rate;
    private float correction;

    // β₁ᵗ and β₂ᵗ by repeated products: unlike Math.Pow, they are the same on every platform.
    private double power1 = 1;
    private double power2 = 1;

    public static int Moments => 2;

    public static int Number => 4;

    public readonly RuleCoefficients Coefficients => new()
    {
        Rate = rate,
        Past1 = past1,
        Present1 = present1,
        Past2 = past2,
        Present2 = present2,
        Epsilon = epsilon,
        Kept = kept,
        Correction = correction,
    };

    public void Begin(double learningRate)
    {
        power1 = Advance(power1, beta1);
        power2 = Advance(power2, beta2);
        kept = (float)(1 - (learningRate * decay));
        rate = (float)(learningRate / (1 - power1));
        correction = (float)(1 / Math.Sqrt(1 - power2));
    }

    /// <summary>βᵗ from βᵗ⁻¹; 0 once 1 − βᵗ rounds to 1, because subnormal numbers would be slow.</summary>
    private static double Advance(double power, double beta) => power < 1e-20 ? 0 : power * beta;

    /// <summary>The same update of parameters that do not decay.</summary>
    public readonly AdamRule WithoutDecay() => this with { kept = 1 };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly V Next<V>(V w, V dw, ref V first, ref V second)
        where V : struct, ILanes<V, float>
    {
        V v = first = (V.Broadcast(past1) * first) + (V.Broadcast(present1) * dw);
        V s = second = (V.Broadcast(past2) * second) + (V.Broadcast(present2) * dw * dw);
        return (V.Broadcast(kept) * w) - (V.Broadcast(rate) * v / ((V.Sqrt(s) * V.Broadcast(correction)) + V.Broadcast(epsilon)));
    }
}
