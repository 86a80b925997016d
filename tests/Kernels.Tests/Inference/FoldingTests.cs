using System.Numerics;
using Lamina.Kernels.Tests.Support;
using Lamina.Tests;

namespace Lamina.Kernels.Tests.Inference;

public class FoldingSingleTests : FoldingTests<float>;

public class FoldingDoubleTests : FoldingTests<double>;

/// <summary>Running statistics folded into weights and biases, against their formulas, with NaN around every operand.</summary>
public abstract class FoldingTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Outputs = 5;

    private const int Inputs = 7;

    private const double Epsilon = 0.01;

    private static double Tolerance => typeof(T) == typeof(float) ? 1e-6 : 1e-14;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Weights_are_scaled_by_the_inverse_deviation(bool hasScale)
    {
        (GuardedArray<T> parameters, FoldedPlaces places) = Parameters(hasScale);
        var w = GuardedArray<T>.Random(Outputs * Inputs, new Random(2));
        var folded = new GuardedArray<T>(Outputs * Inputs);
        Folding<T>.Weights(w.Span, parameters.Span, places with { Mean = -1, Shift = -1 }, folded.Span);
        folded.AssertClose(w.ToDoubles().Select((number, i) => number * Factor(parameters, places, i / Inputs)).ToArray(), Tolerance, "w");
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Biases_are_what_normalisation_makes_of_them(bool hasScale, bool hasBias)
    {
        (GuardedArray<T> parameters, FoldedPlaces places) = Parameters(hasScale);
        var bias = GuardedArray<T>.Random(Outputs, new Random(3));
        var folded = new GuardedArray<T>(Outputs);
        Folding<T>.Bias(hasBias ? bias.Span : default, parameters.Span, places, folded.Span);
        double[] numbers = parameters.ToDoubles(), biases = bias.ToDoubles();
        double[] expected = Enumerable.Range(0, Outputs).Select(i =>
        {
            double centered = (hasBias ? biases[i] : 0) - numbers[places.Mean + i];
            return (centered * Factor(parameters, places, i)) + (hasScale ? numbers[places.Shift + i] : 0);
        }).ToArray();
        folded.AssertClose(expected, Tolerance, "b");
    }

    [Fact]
    public void A_wrong_length_or_place_is_refused_and_nothing_is_written()
    {
        FoldedPlaces places = new(0, 5, 10, 15, Epsilon) { Outputs = Outputs };
        Refusal.Check<T>(
            "w holds 34 numbers; (5, 6) was expected.", length: 35, to => Folding<T>.Weights(new T[34], new T[20], places, to));
        Refusal.Check<T>("folded holds 34 numbers; (5, 7)", length: 34, to => Folding<T>.Weights(new T[35], new T[20], places, to));
        Refusal.Check<T>("bias holds 4 numbers; (5) was expected.", length: 5, to => Folding<T>.Bias(new T[4], new T[20], places, to));
        Refusal.Check<T>("folded holds 6 numbers; (5) was expected.", length: 6, to => Folding<T>.Bias(default, new T[20], places, to));
        Assert.Throws<ArgumentOutOfRangeException>(() => Folding<T>.Bias(default, new T[19], places, new T[5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Folding<T>.Weights(new T[35], new T[9], places, new T[35]));
    }

    /// <summary>μ, σ², γ and β one after the other.</summary>
    private static (GuardedArray<T> Parameters, FoldedPlaces Places) Parameters(bool hasScale)
    {
        var parameters = GuardedArray<T>.Random(4 * Outputs, new Random(1));
        for (int i = Outputs; i < 2 * Outputs; i++) parameters.Span[i] = T.Abs(parameters.Span[i]);
        return (parameters, new(0, Outputs, hasScale ? 2 * Outputs : -1, hasScale ? 3 * Outputs : -1, Epsilon) { Outputs = Outputs });
    }

    private static double Factor(GuardedArray<T> parameters, FoldedPlaces places, int output)
    {
        double[] numbers = parameters.ToDoubles();
        return (places.Scale < 0 ? 1 : numbers[places.Scale + output]) / Math.Sqrt(numbers[places.Variance + output] + Epsilon);
    }
}
