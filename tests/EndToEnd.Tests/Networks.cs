namespace Lamina.EndToEnd.Tests;

/// <summary>The smallest interesting network, 2-4-1.</summary>
[Network]
[Input(2)]
[Dense(4), Tanh]
[Dense(1), Sigmoid]
[Loss(Loss.BinaryCrossEntropy)]
public partial class PlanarNet;

/// <summary>Every fused part at once.</summary>
[Network(L2 = 1e-3)]
[Input(20)]
[Dense(33), Relu, Dropout(keep: 0.8)]
[Dense(17, L1 = 1e-3), Gelu]
[Dense(10), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class DigitsLikeNet;
