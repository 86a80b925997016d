using Lamina.EndToEnd.Tests.Networks;

namespace Lamina.EndToEnd.Tests.Deep;

// Too deep for the tests that run over every network; the catalogue excludes this namespace.

/// <summary>A thousand dense layers and one more.</summary>
[Network]
[Input(6)]
[Use<Hidden>(8, Repeat = 1000)]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class ThousandLayersNet;

/// <summary>Two hundred residual blocks: 401 convolutions, each with batch normalisation.</summary>
[Network]
[Input(4, 4, 2)]
[Conv2D(4, kernel: 3, Padding = Padding.Same, Bias = false), BatchNorm, Relu]
[Use<Residual>(4, Repeat = 200)]
[GlobalAveragePool]
[Dense(3), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class TwoHundredBlocksNet;
