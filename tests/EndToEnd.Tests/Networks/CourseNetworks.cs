namespace Lamina.EndToEnd.Tests.Networks;

// The network of the course's exercise on initialisation, 2-10-5-1, three ways, and those of its other exercises.

/// <summary>All weights 0.</summary>
[Network(Suppress = "LAM0071")]
[Input(2)]
[Dense(10, Init = Init.Zeros), Relu]
[Dense(5, Init = Init.Zeros), Relu]
[Dense(1, Init = Init.Zeros), Sigmoid]
[Loss(Loss.BinaryCrossEntropy)]
public partial class CirclesZeros;

/// <summary>Weights drawn ten times too large.</summary>
[Network]
[Input(2)]
[Dense(10, Init = Init.Normal, InitScale = 10), Relu]
[Dense(5, Init = Init.Normal, InitScale = 10), Relu]
[Dense(1, Init = Init.Normal, InitScale = 10), Sigmoid]
[Loss(Loss.BinaryCrossEntropy)]
public partial class CirclesLarge;

/// <summary>He's weights.</summary>
[Network]
[Input(2)]
[Dense(10, Init = Init.He), Relu]
[Dense(5, Init = Init.He), Relu]
[Dense(1, Init = Init.He), Sigmoid]
[Loss(Loss.BinaryCrossEntropy)]
public partial class CirclesHe;

/// <summary>The network of the exercise on optimizers, 2-5-2-1.</summary>
[Network]
[Input(2)]
[Dense(5), Relu]
[Dense(2), Relu]
[Dense(1), Sigmoid]
[Loss(Loss.BinaryCrossEntropy)]
public partial class MoonsNet;

/// <summary>Far more parameters than a small noisy set supports.</summary>
[Network]
[Input(2)]
[Dense(40), Tanh]
[Dense(40), Tanh]
[Dense(1), Sigmoid]
[Loss(Loss.BinaryCrossEntropy)]
public partial class OverfittingNet;

/// <summary>The same with a penalty.</summary>
[Network(L2 = 1)]
[Input(2)]
[Dense(40), Tanh]
[Dense(40), Tanh]
[Dense(1), Sigmoid]
[Loss(Loss.BinaryCrossEntropy)]
public partial class PenalizedNet;

/// <summary>The same with dropout.</summary>
[Network]
[Input(2)]
[Dense(40), Tanh, Dropout(keep: 0.5)]
[Dense(40), Tanh, Dropout(keep: 0.5)]
[Dense(1), Sigmoid]
[Loss(Loss.BinaryCrossEntropy)]
public partial class DroppingNet;
