using Lamina.Kernels;
using Lamina.Parameters;

namespace Lamina;

/// <summary>A copy of a network's parameters that predicts: the inference form of networks that were not compiled with one.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
internal sealed class NetworkSnapshot<TNetwork> : IPredictor
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly ParameterBlock<float> parameters = new(TNetwork.Description);
    private readonly Predictor<TNetwork> predictor = new();

    public NetworkSnapshot(ParameterBlock<float> live) => live.Snapshot().CopyTo(parameters.Span);

    public int InputLength => TNetwork.Description.InputLength;

    public int OutputLength => TNetwork.Description.OutputLength;

    public void Predict(ReadOnlySpan<float> inputs, Span<float> outputs, int examples) =>
        Predict(predictor, parameters, inputs, outputs, examples);

    /// <summary>Checks the arguments and predicts with any parameters.</summary>
    public static void Predict(
        Predictor<TNetwork> predictor, ParameterBlock<float> parameters, ReadOnlySpan<float> inputs, Span<float> outputs, int examples)
    {
        NetworkDescription network = TNetwork.Description;
        DimensionCheck.Examples(examples);
        DimensionCheck.Rows(inputs.Length, examples, network.InputLength, nameof(inputs), network);
        DimensionCheck.Rows(outputs.Length, examples, network.OutputLength, nameof(outputs), network);
        predictor.Predict(parameters.Span, inputs, outputs, examples);
    }
}
