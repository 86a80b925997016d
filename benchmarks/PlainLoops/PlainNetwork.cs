namespace Lamina.Benchmarks.PlainLoops;

/// <summary>
/// A hand-written network without vectors: dense layers in flat arrays, a loop over the layers forwards and one backwards, and all memory
/// allocated once. It is the baseline of every case, so keep it straightforward and without avoidable overhead.
/// </summary>
internal sealed class PlainNetwork
{
    private readonly int[] widths;
    private readonly HiddenActivation hidden;
    private readonly int[] offsets;
    private readonly float[] parameters;
    private readonly float[] gradients;

    // activations[l] and errors[l] are a and dz of layer l, from 1; layer 0 is the input.
    private readonly float[][] activations;
    private readonly float[][] errors;

    /// <summary>A network with all parameters 0.</summary>
    /// <param name="widths">Inputs, then the units of each layer.</param>
    /// <param name="hidden">Activation of all layers but the last.</param>
    /// <param name="capacity">The largest batch.</param>
    public PlainNetwork(int[] widths, HiddenActivation hidden, int capacity)
    {
        this.widths = widths;
        this.hidden = hidden;
        offsets = new int[widths.Length + 1];
        for (int layer = 1; layer < widths.Length; layer++)
            offsets[layer + 1] = offsets[layer] + (widths[layer] * (widths[layer - 1] + 1));
        parameters = new float[offsets[^1]];
        gradients = new float[offsets[^1]];
        activations = widths.Select(width => new float[width * capacity]).ToArray();
        errors = widths.Select(width => new float[width * capacity]).ToArray();
    }

    public int ParameterCount => parameters.Length;

    private int Last => widths.Length - 1;

    /// <summary>w of a layer from 1, (outputs, inputs).</summary>
    public Span<float> Weights(int layer) => parameters.AsSpan(offsets[layer], widths[layer] * widths[layer - 1]);

    /// <summary>b of a layer from 1.</summary>
    public Span<float> Biases(int layer) => parameters.AsSpan(offsets[layer + 1] - widths[layer], widths[layer]);

    /// <summary>ŷ of a batch.</summary>
    public void Predict(ReadOnlySpan<float> inputs, Span<float> outputs, int rows)
    {
        ReadOnlySpan<float> below = inputs;
        for (int layer = 1; layer < widths.Length; layer++)
        {
            Span<float> a = layer == Last ? outputs : activations[layer].AsSpan(0, rows * widths[layer]);
            PlainDense.Forward(below, Weights(layer), Biases(layer), a, rows);
            if (layer == Last) PlainActivation.Outputs(a, rows);
            else PlainActivation.Apply(hidden, a);
            below = a;
        }
    }

    /// <summary>Makes one update from one batch; returns the mean loss before it.</summary>
    public double Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, int rows, IPlainOptimizer optimizer)
    {
        Span<float> predicted = activations[Last].AsSpan(0, rows * widths[Last]);
        Predict(inputs, predicted, rows);
        double loss = PlainActivation.Loss(predicted, targets, rows);

        // For sigmoid with binary cross-entropy and for softmax with cross-entropy, dz = (ŷ − y)/m.
        Span<float> dz = errors[Last].AsSpan(0, predicted.Length);
        float share = 1f / rows;
        for (int i = 0; i < dz.Length; i++) dz[i] = (predicted[i] - targets[i]) * share;

        for (int layer = Last; layer >= 1; layer--)
        {
            int weights = widths[layer] * widths[layer - 1];
            ReadOnlySpan<float> below = layer == 1 ? inputs : activations[layer - 1].AsSpan(0, rows * widths[layer - 1]);
            PlainDense.Gradients(
                dz, below, gradients.AsSpan(offsets[layer], weights), gradients.AsSpan(offsets[layer] + weights, widths[layer]), rows);
            if (layer == 1) break;

            Span<float> dx = errors[layer - 1].AsSpan(0, below.Length);
            PlainDense.Backward(dz, Weights(layer), dx, rows);
            PlainActivation.Backward(hidden, below, dx);
            dz = dx;
        }

        optimizer.Update(parameters, gradients);
        return loss / rows;
    }
}
