using Lamina;

/// <summary>The encoder of Vaswani et al. 2017: every step asks all steps, then computes by itself; both add to what is there.</summary>
[Block]
[MultiHeadAttention(4), AddInput, LayerNorm(Name = "asked")]
[Dense(128, PerStep = true), Relu, Dense(32, PerStep = true), Add("asked"), LayerNorm]
internal sealed class Encoder;

/// <summary>Twelve digits in, for each of twelve places a distribution over the digits out.</summary>
[Network, Input(12), Embedding(10, 32), PositionalEncoding, Use<Encoder>(Repeat = 2), Dense(10, PerStep = true), Softmax]
[Loss(Loss.CrossEntropy)]
internal sealed partial class Transformer;

/// <summary>The same, but a step does not know where it is.</summary>
[Network, Input(12), Embedding(10, 32), Use<Encoder>(Repeat = 2), Dense(10, PerStep = true), Softmax]
[Loss(Loss.CrossEntropy)]
internal sealed partial class Placeless;
