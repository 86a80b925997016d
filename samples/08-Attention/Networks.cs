using Lamina;

/// <summary>The encoder of Vaswani et al. 2017: attention over all steps, then dense layers, both with shortcuts.</summary>
[Block]
[MultiHeadAttention(4), AddInput, LayerNorm(Name = "asked")]
[Dense(128, PerStep = true), Relu, Dense(32, PerStep = true), Add("asked"), LayerNorm]
internal sealed class Encoder;

/// <summary>From twelve digits to a distribution over the digits at each of twelve positions.</summary>
[Network, Input(12), Embedding(10, 32), PositionalEncoding(Name = "placed"), Use<Encoder>(Repeat = 2), Dense(10, PerStep = true), Softmax]
[Loss(Loss.CrossEntropy)]
internal sealed partial class Transformer;

/// <summary>The same without an encoding of the positions.</summary>
[Network, Input(12), Embedding(10, 32), Use<Encoder>(Repeat = 2), Dense(10, PerStep = true), Softmax]
[Loss(Loss.CrossEntropy)]
internal sealed partial class Placeless;
