namespace Lamina.EndToEnd.Tests.Networks;

/// <summary>L2 on every weight.</summary>
[Network(L2 = 0.3)]
[Input(3)]
[Dense(5), Tanh]
[Dense(1), Sigmoid]
[Loss(Loss.BinaryCrossEntropy)]
public partial class L2Net;

/// <summary>L1 on every weight.</summary>
[Network(L1 = 0.2)]
[Input(3)]
[Dense(5), Tanh]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class L1Net;

/// <summary>The network's penalty, a layer with its own, and a layer without.</summary>
[Network(L2 = 0.1)]
[Input(3)]
[Dense(5, L2 = 0, L1 = 0.05), Tanh]
[Dense(4), Softplus]
[Dense(3, L2 = 0.7, L1 = 0.4), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class MixedPenaltyNet;

/// <summary>Dropout after two hidden layers and near the input.</summary>
[Network]
[Input(6)]
[Dense(12), Relu, Dropout(keep: 0.7)]
[Dense(9), Tanh, Dropout(keep: 0.5)]
[Dense(2), Sigmoid]
[Loss(Loss.BinaryCrossEntropy)]
public partial class DropoutNet;

/// <summary>Dropout right on the input, and a layer that keeps everything.</summary>
[Network]
[Input(6)]
[Dropout(keep: 0.8)]
[Dense(8), Gelu, Dropout(keep: 1)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
public partial class InputDropoutNet;

/// <summary>Every fused part at once.</summary>
[Network(L2 = 1e-3)]
[Input(20)]
[Dense(33), Relu, Dropout(keep: 0.8)]
[Dense(17, L1 = 1e-3), Gelu]
[Dense(10), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class DigitsLikeNet;
