using System.ComponentModel;
using System.Numerics;

namespace Lamina.Kernels;

/// <summary>
/// Running statistics folded into the product before them, for networks that only predict: (Σ w·x + b − μ)·s + β = Σ w′·x + b′ with
/// s = γ/√(σ² + ε), per output. Computed in double precision and rounded once.
/// </summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Folding<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>w′ = s·w.</summary>
    /// <param name="w">(outputs, inputs).</param>
    /// <param name="parameters">Holds σ² and γ.</param>
    /// <param name="places">Where they are.</param>
    /// <param name="folded">(outputs, inputs), overwritten; not in <paramref name="parameters"/>.</param>
    /// <exception cref="ArgumentException">A span has another length, or a place is outside; nothing is written.</exception>
    public static void Weights(ReadOnlySpan<T> w, ReadOnlySpan<T> parameters, in FoldedPlaces places, Span<T> folded)
    {
        int outputs = places.Outputs, inputs = outputs < 1 ? 0 : w.Length / outputs;
        SpanShape.Require(w.Length, outputs, inputs, nameof(w));
        SpanShape.Require(folded.Length, outputs, inputs, nameof(folded));
        ReadOnlySpan<T> variance = parameters.Slice(places.Variance, outputs), scale = At(parameters, places.Scale, outputs);
        for (int output = 0; output < outputs; output++)
        {
            double factor = Factor(variance, scale, output, places.Epsilon);
            for (int i = output * inputs; i < (output + 1) * inputs; i++)
                folded[i] = T.CreateTruncating(double.CreateTruncating(w[i]) * factor);
        }
    }

    /// <summary>b′ = (b − μ)·s + β.</summary>
    /// <param name="bias">(outputs), b; empty for zeros.</param>
    /// <param name="parameters">Holds μ, σ², γ and β.</param>
    /// <param name="places">Where they are.</param>
    /// <param name="folded">(outputs), overwritten; not in <paramref name="parameters"/>.</param>
    /// <exception cref="ArgumentException">A span has another length, or a place is outside; nothing is written.</exception>
    public static void Bias(ReadOnlySpan<T> bias, ReadOnlySpan<T> parameters, in FoldedPlaces places, Span<T> folded)
    {
        int outputs = places.Outputs;
        if (!bias.IsEmpty) SpanShape.Require(bias.Length, [outputs], nameof(bias));
        SpanShape.Require(folded.Length, [outputs], nameof(folded));
        ReadOnlySpan<T> mean = parameters.Slice(places.Mean, outputs), variance = parameters.Slice(places.Variance, outputs);
        ReadOnlySpan<T> scale = At(parameters, places.Scale, outputs), shift = At(parameters, places.Shift, outputs);
        for (int output = 0; output < outputs; output++)
        {
            double centered = Number(bias, output, 0) - double.CreateTruncating(mean[output]);
            double scaled = centered * Factor(variance, scale, output, places.Epsilon);
            folded[output] = T.CreateTruncating(scaled + Number(shift, output, 0));
        }
    }

    private static double Factor(ReadOnlySpan<T> variance, ReadOnlySpan<T> scale, int output, double epsilon) =>
        Number(scale, output, 1) / double.Sqrt(double.CreateTruncating(variance[output]) + epsilon);

    private static ReadOnlySpan<T> At(ReadOnlySpan<T> parameters, int place, int outputs) =>
        place < 0 ? default : parameters.Slice(place, outputs);

    private static double Number(ReadOnlySpan<T> values, int index, double missing) =>
        values.IsEmpty ? missing : double.CreateTruncating(values[index]);
}

/// <summary>Where running statistics, and what follows them, are in the parameters.</summary>
/// <param name="Mean">μ; not read for weights.</param>
/// <param name="Variance">σ².</param>
/// <param name="Scale">γ; −1 for ones.</param>
/// <param name="Shift">β; −1 for zeros.</param>
/// <param name="Epsilon">ε.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct FoldedPlaces(int Mean, int Variance, int Scale, int Shift, double Epsilon)
{
    /// <summary>Numbers of each.</summary>
    public int Outputs { get; init; }
}
