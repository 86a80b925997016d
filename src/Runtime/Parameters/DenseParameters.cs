namespace Lamina.Parameters;

/// <summary>The parameters of one dense layer: a view into the network's block, not a copy.</summary>
public readonly struct DenseParameters
{
    private readonly ParameterBlock<float> block;
    private readonly int weightOffset;
    private readonly int? biasOffset;

    /// <summary>Called by generated code.</summary>
    /// <param name="block">The network's parameters.</param>
    /// <param name="weightOffset">Offset of the first weight.</param>
    /// <param name="outputs">Rows of the weights.</param>
    /// <param name="inputs">Columns of the weights.</param>
    /// <param name="biasOffset">Offset of the first bias, or null for a layer without bias.</param>
    public DenseParameters(ParameterBlock<float> block, int weightOffset, int outputs, int inputs, int? biasOffset)
    {
        this.block = block;
        this.weightOffset = weightOffset;
        this.biasOffset = biasOffset;
        Outputs = outputs;
        Inputs = inputs;
    }

    /// <summary>Number of units of the layer.</summary>
    public int Outputs { get; }

    /// <summary>Number of inputs of the layer.</summary>
    public int Inputs { get; }

    /// <summary>W of (outputs, inputs), row-major.</summary>
    public Span<float> Weights => block.Span.Slice(weightOffset, Outputs * Inputs);

    /// <summary>b of (outputs), empty for a layer without bias.</summary>
    public Span<float> Biases => biasOffset is { } offset ? block.Span.Slice(offset, Outputs) : default;

    /// <summary>The weight from an input to an output.</summary>
    /// <param name="output">Row, from 0.</param>
    /// <param name="input">Column, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such row or column.</exception>
    public ref float this[int output, int input]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)output, (uint)Outputs, nameof(output));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)input, (uint)Inputs, nameof(input));
            return ref Weights[(output * Inputs) + input];
        }
    }
}
