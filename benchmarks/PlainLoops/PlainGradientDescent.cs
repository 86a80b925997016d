namespace Lamina.Benchmarks.PlainLoops;

/// <summary>w ← w − α·dw.</summary>
internal sealed class PlainGradientDescent(float rate) : IPlainOptimizer
{
    public void Update(Span<float> parameters, ReadOnlySpan<float> gradients)
    {
        gradients = gradients[..parameters.Length];
        float alpha = rate;
        for (int i = 0; i < parameters.Length; i++) parameters[i] -= alpha * gradients[i];
    }
}
