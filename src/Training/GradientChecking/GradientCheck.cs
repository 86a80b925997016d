using Lamina.Data;

namespace Lamina.Training;

/// <summary>
/// Compares the backward pass of a network with centred differences of its cost, in double precision and with dropout off.
/// </summary>
/// <remarks>
/// <para>The cost is J(θ) = (1/m) Σᵢ 𝓛(ŷ⁽ⁱ⁾, y⁽ⁱ⁾) + penalty, from the evaluation pass; the gradient is that of the backward pass and of
/// the penalty. For a network with running statistics J is the loss that the backward pass returns, which normalises by the batch. The two
/// derivatives are compared as vectors over the checked parameters, only the trainable ones, ‖approx − grad‖₂ / (‖approx‖₂ + ‖grad‖₂),
/// which is far below 1e-7 for a correct gradient, and far above it if a term is missing.</para>
/// <para>A plain centred difference (J(θ+ε) − J(θ−ε)) / 2ε errs by ε²J‴/6 and by rounding of about 1e-16·J/ε; with the best ε, near
/// 1e-5, both are about 1e-11, which is not below 1e-7 of a gradient whose norm is itself 1e-4. Here the centred differences with
/// half-widths h, h/2 and h/4 are extrapolated to 0: with h = 1e-3·max(1, |θ|) the truncation is of the order h⁶ and the rounding
/// about 1e-12·J.</para>
/// <para>Where a rectifier, an absolute value or a Huber loss has its kink between θ − h and θ + h, those three disagree. h is then divided
/// by 10, up to three times, and the estimate with the best agreement counts. Only values of J decide this, never the gradient under test.
/// At a parameter whose kink lies at θ itself (say, a rectifier whose input is exactly 0) no derivative exists and the check may fail: use
/// random inputs and parameters, including biases.</para>
/// </remarks>
public static class GradientCheck
{
    /// <summary>Checks a network with its own parameters on all examples of a set. The network is not changed.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">A few examples; each is evaluated at least six times per parameter.</param>
    /// <param name="options">Sample, step and tolerance; null for the defaults.</param>
    /// <exception cref="ArgumentException">The set does not fit the network, or is empty.</exception>
    public static GradientCheckResult Run<TNetwork>(TNetwork network, Dataset data, GradientCheckOptions? options = null)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        DataFit.Require(TNetwork.Description, data, "data");
        return Run<TNetwork>(
            Widen(network.Parameters.Span), Widen(data.Inputs), Widen(data.Targets), data.Count, options);
    }

    /// <summary>Checks a network's passes with given parameters and examples.</summary>
    /// <param name="parameters">The parameter block, <see cref="NetworkDescription.BlockLength"/> numbers; not changed.</param>
    /// <param name="inputs">(examples, <see cref="NetworkDescription.InputLength"/>).</param>
    /// <param name="targets">(examples, <see cref="NetworkDescription.TargetLength"/>).</param>
    /// <param name="examples">m; at least 1.</param>
    /// <param name="options">Sample, step and tolerance; null for the defaults.</param>
    /// <exception cref="ArgumentException">A length does not fit the network.</exception>
    public static GradientCheckResult Run<TNetwork>(
        ReadOnlySpan<double> parameters, ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, int examples,
        GradientCheckOptions? options = null)
        where TNetwork : class, INetwork<TNetwork>
    {
        options ??= new GradientCheckOptions();
        NetworkDescription network = TNetwork.Description;
        ArgumentOutOfRangeException.ThrowIfLessThan(examples, 1);
        DataFit.RequireLength(network, "parameters", parameters.Length, network.BlockLength);
        DataFit.RequireLength(network, "inputs", inputs.Length, (long)examples * network.InputLength);
        DataFit.RequireLength(network, "targets", targets.Length, (long)examples * network.TargetLength);

        var cost = new NetworkCost<TNetwork>(parameters, inputs, targets, examples);
        double[] gradient = cost.Gradient();
        var norms = new GradientDistance();
        foreach ((ParameterDescription tensor, int offset) in ParameterSample.Draw(network, options))
        {
            double approximation = cost.Approximate(tensor.Offset + offset, options.LargestStep);
            norms.Add(tensor, offset, parameters[tensor.Offset + offset], gradient[tensor.Offset + offset], approximation);
        }

        return norms.Result(network, options.Tolerance);
    }

    private static double[] Widen(ReadOnlySpan<float> numbers)
    {
        var wide = new double[numbers.Length];
        for (int i = 0; i < wide.Length; i++) wide[i] = numbers[i];
        return wide;
    }
}
