namespace Lamina.Benchmarks.PlainLoops;

/// <summary>Adam with bias correction and the usual β₁ = 0.9, β₂ = 0.999, ε = 1e-8.</summary>
internal sealed class PlainAdam(int length, float rate) : IPlainOptimizer
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.999f;
    private const float Epsilon = 1e-8f;

    private readonly float[] first = new float[length];
    private readonly float[] second = new float[length];
    private double power1 = 1;
    private double power2 = 1;

    public void Update(Span<float> parameters, ReadOnlySpan<float> gradients)
    {
        power1 *= Beta1;
        power2 *= Beta2;
        float alpha = (float)(rate / (1 - power1));
        float correction = (float)(1 / Math.Sqrt(1 - power2));
        gradients = gradients[..parameters.Length];
        Span<float> v = first.AsSpan(0, parameters.Length);
        Span<float> s = second.AsSpan(0, parameters.Length);
        for (int i = 0; i < parameters.Length; i++)
        {
            float dw = gradients[i];
            v[i] = (Beta1 * v[i]) + ((1 - Beta1) * dw);
            s[i] = (Beta2 * s[i]) + ((1 - Beta2) * dw * dw);
            parameters[i] -= alpha * v[i] / ((MathF.Sqrt(s[i]) * correction) + Epsilon);
        }
    }
}
