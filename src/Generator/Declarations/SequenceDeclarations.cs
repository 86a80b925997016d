namespace Lamina.Generator.Declarations;

/// <summary>The recurrent layers, named as their attributes.</summary>
internal enum RecurrentKind
{
    SimpleRnn,
    Lstm,
    Gru,
}

/// <summary>A recurrent layer.</summary>
/// <param name="Site">Which of the class's attributes it is.</param>
/// <param name="Name">As given, or null.</param>
/// <param name="Cell">Which.</param>
/// <param name="Units">Size of the state.</param>
/// <param name="ReturnSequences">The states of all steps instead of the last.</param>
/// <param name="Bidirectional">A second layer runs backwards; the two outputs are side by side.</param>
/// <param name="Rectified">Of a simple layer: max(0, z) instead of tanh z.</param>
/// <param name="Lengths">Name of the input that holds each example's number of steps, or null.</param>
/// <param name="Weights">The penalties of both matrices.</param>
internal sealed record RecurrentDeclaration(
    int Site, string? Name, RecurrentKind Cell, int Units, bool ReturnSequences, bool Bidirectional, bool Rectified, string? Lengths,
    WeightOptions Weights) : LayerDeclaration(Site, Name)
{
    public override string Kind => Cell.ToString();

    public override bool HasTensors => true;
}

/// <summary>A trained vector for each of the indices 0 to Vocabulary − 1.</summary>
internal sealed record EmbeddingDeclaration(int Site, string? Name, int Vocabulary, int Width) : LayerDeclaration(Site, Name)
{
    public override string Kind => "Embedding";

    public override bool HasTensors => true;
}

/// <summary>Attention of several heads.</summary>
/// <param name="Site">Which of the class's attributes it is.</param>
/// <param name="Name">As given, or null.</param>
/// <param name="Heads">How many.</param>
/// <param name="Causal">No query sees a later key.</param>
/// <param name="Memory">The layer that keys and values come from, or null for the queries' own.</param>
/// <param name="Lengths">Name of the input that holds each example's number of keys, or null.</param>
/// <param name="Bias">Whether the four projections have biases.</param>
internal sealed record AttentionDeclaration(int Site, string? Name, int Heads, bool Causal, string? Memory, string? Lengths, bool Bias)
    : LayerDeclaration(Site, Name)
{
    public override string Kind => "MultiHeadAttention";

    public override bool HasTensors => true;
}

/// <summary>Adds a vector that tells the step, trained or sinusoidal.</summary>
internal sealed record PositionalEncodingDeclaration(int Site, string? Name, bool Learned) : LayerDeclaration(Site, Name)
{
    public override string Kind => "PositionalEncoding";

    public override bool HasTensors => true;
}
