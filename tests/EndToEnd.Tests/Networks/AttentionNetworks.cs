namespace Lamina.EndToEnd.Tests.Networks;

/// <summary>Embeddings of indices, some of which occur twice.</summary>
[Network]
[Input(5)]
[Embedding(vocabulary: 7, width: 3)]
[Flatten]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class EmbeddingNet;

/// <summary>Self-attention of two heads.</summary>
[Network]
[Input(4, 2)]
[Dense(6, PerStep = true)]
[MultiHeadAttention(heads: 2)]
[Loss(Loss.MeanSquaredError)]
public partial class AttentionNet;

/// <summary>Causal attention without biases.</summary>
[Network]
[Input(4, 2)]
[Dense(6, PerStep = true)]
[MultiHeadAttention(heads: 3, Causal = true, Bias = false)]
[Loss(Loss.MeanSquaredError)]
public partial class CausalAttentionNet;

/// <summary>Keys beyond the length are masked.</summary>
[Network]
[Input(4, 2)]
[Input(1, Name = "lengths")]
[Dense(4, PerStep = true)]
[MultiHeadAttention(heads: 2, Lengths = "lengths")]
[Loss(Loss.MeanSquaredError)]
public partial class AttentionLengthsNet;

/// <summary>Cross attention to a memory with a different number of steps and features.</summary>
[Network]
[Input(3, 2, Name = "queries")]
[Input(5, 3, Name = "source")]
[Dense(3, PerStep = true, Name = "memory", From = "source"), Tanh(Name = "bounded")]
[Dense(4, PerStep = true, From = "queries")]
[MultiHeadAttention(heads: 2, Memory = "bounded")]
[Loss(Loss.MeanSquaredError)]
public partial class CrossAttentionNet;

/// <summary>Sines and cosines of the position.</summary>
[Network]
[Input(4, 2)]
[Dense(5, PerStep = true)]
[PositionalEncoding]
[Tanh]
[Loss(Loss.MeanSquaredError)]
public partial class PositionNet;

/// <summary>Trained vectors per position.</summary>
[Network]
[Input(4, 2)]
[Dense(5, PerStep = true)]
[PositionalEncoding(Learned = true)]
[Tanh]
[Loss(Loss.MeanSquaredError)]
public partial class LearnedPositionNet;

/// <summary>Two encoder blocks on indices.</summary>
[Network]
[Input(4)]
[Embedding(vocabulary: 6, width: 4)]
[PositionalEncoding]
[Use<Encoder>(8, Repeat = 2)]
[GlobalAveragePool]
[Dense(3), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class EncoderNet;

/// <summary>The encoder of Vaswani et al. 2017, normalised before each part, with the units of the hidden layer as its argument.</summary>
[Block]
[LayerNorm]
[MultiHeadAttention(heads: 2)]
[Add("input", Name = "attended")]
[LayerNorm]
[Dense(Arg.A, PerStep = true), Relu]
[Dense(4, PerStep = true)]
[Add("attended")]
public class Encoder;
