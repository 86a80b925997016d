namespace Lamina.EndToEnd.Tests.Networks;

/// <summary>No biases at all.</summary>
[Network]
[Input(3)]
[Dense(5, Bias = false), Tanh]
[Dense(2, Bias = false)]
[Loss(Loss.MeanSquaredError)]
public partial class NoBiasNet;

/// <summary>One input, one unit, one output.</summary>
[Network]
[Input(1)]
[Dense(1), Tanh]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
public partial class SingleUnitNet;

/// <summary>Linear regression.</summary>
[Network]
[Input(7)]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class LinearNet;

/// <summary>Eight layers, each with another activation.</summary>
[Network]
[Input(4)]
[Dense(7, Name = "first"), Tanh]
[Dense(6), Relu]
[Dense(5), Softplus]
[Dense(9), Gelu]
[Dense(8), LeakyRelu]
[Dense(4), Sigmoid]
[Dense(6), Tanh]
[Dense(3, Name = "last"), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class DeepNet;

/// <summary>Wide enough for the packed products, with widths that end in the middle of a vector.</summary>
[Network]
[Input(64)]
[Dense(130), Relu]
[Dense(67), Tanh]
[Dense(10), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class WideNet;

/// <summary>Every initialiser, with and without a scale.</summary>
[Network(Suppress = "LAM0070, LAM0071")]
[Input(3)]
[Dense(4, Init = Init.Zeros), Tanh]
[Dense(4, Init = Init.Constant, InitScale = 0.25), Tanh]
[Dense(4, Init = Init.Normal), Tanh]
[Dense(4, Init = Init.Normal, InitScale = 0.5), Tanh]
[Dense(4, Init = Init.Uniform), Tanh]
[Dense(4, Init = Init.Uniform, InitScale = 0.2), Tanh]
[Dense(4, Init = Init.Xavier), Relu]
[Dense(4, Init = Init.Glorot), Relu]
[Dense(4, Init = Init.He), Sigmoid]
[Dense(4), Relu]
[Dense(4), Tanh]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class InitializersNet;
