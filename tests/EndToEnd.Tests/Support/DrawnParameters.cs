using Lamina.Initializers;
using Lamina.Randomness;

namespace Lamina.EndToEnd.Tests.Support;

/// <summary>Random parameters, scaled so that values stay near 1 in every layer.</summary>
internal static class DrawnParameters
{
    public static double[] Of(NetworkDescription network, PhiloxStream random)
    {
        var parameters = new double[network.BlockLength];
        foreach (ParameterDescription tensor in network.Parameters)
        {
            (double centre, double scale) = Spread(tensor);
            Span<double> values = parameters.AsSpan(tensor.Offset, tensor.Length);
            foreach (ref double value in values) value = centre + (scale * random.NextNormal());
            if (!IsVariance(tensor)) continue;
            foreach (ref double value in values) value = Math.Abs(value) + 0.1;
        }

        return parameters;
    }

    /// <summary>Whether a tensor has variances, which are not negative.</summary>
    public static bool IsVariance(ParameterDescription tensor) => tensor.Name.EndsWith(".running_var", StringComparison.Ordinal);

    /// <summary>
    /// Tensors that start at 1 multiply normalised values and stay near 1; the fan-in of a unit is the product of the later axes.
    /// </summary>
    private static (double Centre, double Scale) Spread(ParameterDescription tensor)
    {
        if (tensor.Initializer == Initializer.Ones) return (1, 0.2);
        return (0, tensor.Shape.Count < 2 ? 0.2 : 1 / Math.Sqrt((double)tensor.Length / tensor.Shape[0]));
    }
}
