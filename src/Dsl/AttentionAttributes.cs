namespace Lamina;

/// <summary>A trained vector for each of the indices 0 to vocabulary − 1: (steps) → (steps, width).</summary>
public sealed class EmbeddingAttribute : LayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="vocabulary">Number of indices, at least 1.</param>
    /// <param name="width">Numbers per index, at least 1.</param>
    public EmbeddingAttribute(int vocabulary, int width)
    {
        Vocabulary = vocabulary;
        Width = width;
    }

    /// <summary>Number of indices.</summary>
    public int Vocabulary { get; }

    /// <summary>Numbers per index.</summary>
    public int Width { get; }
}

/// <summary>
/// softmax(Q·Kᵀ/√d)·V in each of several heads of d = features/heads columns; the heads are concatenated and projected: (steps, features) →
/// (steps, features). Q, K, V and the output are dense layers of the features (Vaswani et al. 2017).
/// </summary>
public sealed class MultiHeadAttentionAttribute : LayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="heads">Number of heads; divides the features.</param>
    public MultiHeadAttentionAttribute(int heads) => Heads = heads;

    /// <summary>Number of heads.</summary>
    public int Heads { get; }

    /// <summary>True masks later steps (causal attention). Default false.</summary>
    public bool Causal { get; set; }

    /// <summary>
    /// Name of the layer or input for keys and values (cross attention). Default: the same as for queries (self-attention).
    /// </summary>
    public string? Memory { get; set; }

    /// <summary>
    /// Name of an input of one number, the number of valid keys of each example; later keys are masked. Default: all keys are valid.
    /// </summary>
    public string? Lengths { get; set; }

    /// <summary>False leaves out the biases of the four projections. Default true.</summary>
    public bool Bias { get; set; } = true;
}

/// <summary>
/// Adds to each step a vector that encodes its position: p[t, 2i] = sin(t/10000^(2i/features)), p[t, 2i + 1] = cos of the same (Vaswani et
/// al. 2017), or a trained one.
/// </summary>
public sealed class PositionalEncodingAttribute : LayerAttribute
{
    /// <summary>True trains the vectors. Default false.</summary>
    public bool Learned { get; set; }
}
