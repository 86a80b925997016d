using Lamina.Kernels;
using Lamina.Data;

namespace Lamina.Training;

/// <summary>Computes the outputs of a network for a whole data set.</summary>
public static class Prediction
{
    /// <summary>ŷ = f(x) for every example of a set.</summary>
    /// <param name="network">The network; not changed.</param>
    /// <param name="data">The examples; their targets are ignored.</param>
    /// <returns>(examples, <see cref="NetworkDescription.OutputLength"/>), row-major.</returns>
    /// <exception cref="ArgumentException">The inputs do not fit the network, or an index or a length is out of its range.</exception>
    public static float[] Predict<TNetwork>(this INetwork<TNetwork> network, Dataset data)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        DataFit.RequireInputs(TNetwork.Description, data, nameof(data));
        float[] outputs = new float[checked(data.Count * TNetwork.Description.OutputLength)];
        new Predictor<TNetwork>().Predict(network.Parameters.Span, data.Inputs, outputs, data.Count);
        return outputs;
    }
}
