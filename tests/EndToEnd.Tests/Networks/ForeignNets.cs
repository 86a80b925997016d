namespace Lamina.EndToEnd.Tests.Networks;

/// <summary>Grouped filters, a dense layer after a flattened image, one before an image, and a transposed convolution.</summary>
[Network]
[Input(4, 5, 2), Conv2D(6, 3, 2, Groups = 2), Tanh, Flatten, LayerNorm, Dense(12), Tanh]
[Reshape(2, 2, 3), ConvTranspose2D(4, 2), Flatten, Dense(2), Loss(Loss.MeanSquaredError)]
public partial class ForeignImageNet;

/// <summary>Filters over a sequence, and a dense layer after the flattened sequence.</summary>
[Network, Input(6, 3), Conv1D(4, 3), Tanh, Flatten, Dense(2), Loss(Loss.MeanSquaredError)]
public partial class ForeignSequenceNet;

/// <summary>Depthwise and separable filters, which PyTorch stores as convolutions.</summary>
[Network]
[Input(4, 4, 3), DepthwiseConv2D(2, Multiplier = 2), SeparableConv2D(5, 2), Flatten, Dense(2), Loss(Loss.MeanSquaredError)]
public partial class ForeignDepthwiseNet;

/// <summary>Layers with the same order in PyTorch, including a recurrent one, for which PyTorch has two biases.</summary>
[Network, Input(3, 4), Lstm(3, ReturnSequences = true), Flatten, Dense(2), Loss(Loss.MeanSquaredError)]
public partial class ForeignRecurrentNet;
