using System.Numerics;

namespace Lamina.Training.Tests.HandWritten;

/// <summary>A dense layer in plain loops, weights (outputs, inputs).</summary>
internal static class Dense
{
    public static void Forward<T>(
        ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, ReadOnlySpan<T> x, Span<T> z, int examples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int outputs = bias.Length;
        int inputs = weights.Length / outputs;
        for (int row = 0; row < examples; row++)
        {
            for (int o = 0; o < outputs; o++)
            {
                T sum = bias[o];
                for (int i = 0; i < inputs; i++) sum += weights[(o * inputs) + i] * x[(row * inputs) + i];
                z[(row * outputs) + o] = sum;
            }
        }
    }

    /// <summary>dW = dzᵀ x, db = Σ dz.</summary>
    public static void Gradients<T>(ReadOnlySpan<T> dz, ReadOnlySpan<T> x, Span<T> weights, Span<T> bias, int examples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int outputs = bias.Length;
        int inputs = weights.Length / outputs;
        weights.Clear();
        bias.Clear();
        for (int row = 0; row < examples; row++)
        {
            for (int o = 0; o < outputs; o++)
            {
                T d = dz[(row * outputs) + o];
                bias[o] += d;
                for (int i = 0; i < inputs; i++) weights[(o * inputs) + i] += d * x[(row * inputs) + i];
            }
        }
    }

    /// <summary>dx = dz W.</summary>
    public static void Inputs<T>(ReadOnlySpan<T> dz, ReadOnlySpan<T> weights, Span<T> dx, int outputs, int examples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int inputs = weights.Length / outputs;
        for (int row = 0; row < examples; row++)
        {
            for (int i = 0; i < inputs; i++)
            {
                T sum = T.Zero;
                for (int o = 0; o < outputs; o++) sum += dz[(row * outputs) + o] * weights[(o * inputs) + i];
                dx[(row * inputs) + i] = sum;
            }
        }
    }
}
