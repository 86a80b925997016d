namespace Lamina.EndToEnd.Tests.Networks;

// One network for each activation between two layers, small enough for golden values of every gradient.

/// <summary>Sigmoid between two layers.</summary>
[Network]
[Input(3)]
[Dense(5), Sigmoid]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class SigmoidNet;

/// <summary>Tanh between two layers.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class TanhNet;

/// <summary>Relu between two layers.</summary>
[Network]
[Input(3)]
[Dense(5), Relu]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class ReluNet;

/// <summary>LeakyRelu with its default slope.</summary>
[Network]
[Input(3)]
[Dense(5), LeakyRelu]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class LeakyReluNet;

/// <summary>LeakyRelu with another slope.</summary>
[Network]
[Input(3)]
[Dense(5), LeakyRelu(slope: 0.25)]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class SteepLeakyReluNet;

/// <summary>Gelu between two layers.</summary>
[Network]
[Input(3)]
[Dense(5), Gelu]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class GeluNet;

/// <summary>Softplus between two layers.</summary>
[Network]
[Input(3)]
[Dense(5), Softplus]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class SoftplusNet;

/// <summary>Softmax in the middle, where its own gradient is needed rather than that of a cross-entropy.</summary>
[Network]
[Input(3)]
[Dense(5), Softmax]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class SoftmaxInsideNet;

/// <summary>Two consecutive activations, as one fused group.</summary>
[Network]
[Input(3)]
[Dense(5), Softplus, Tanh]
[Dense(2), Gelu]
[Loss(Loss.MeanSquaredError)]
public partial class StackedActivationsNet;

/// <summary>Elu between two layers.</summary>
[Network]
[Input(3)]
[Dense(5), Elu]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class EluNet;

/// <summary>Elu with α = ½ between two layers.</summary>
[Network]
[Input(3)]
[Dense(5), Elu(alpha: 0.5)]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class SteepEluNet;

/// <summary>Selu between two layers.</summary>
[Network]
[Input(3)]
[Dense(5), Selu]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class SeluNet;

/// <summary>Silu between two layers.</summary>
[Network]
[Input(3)]
[Dense(5), Silu]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class SiluNet;

/// <summary>Mish between two layers.</summary>
[Network]
[Input(3)]
[Dense(5), Mish]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class MishNet;

/// <summary>HardSigmoid between two layers.</summary>
[Network]
[Input(3)]
[Dense(5), HardSigmoid]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class HardSigmoidNet;

/// <summary>HardTanh between two layers.</summary>
[Network]
[Input(3)]
[Dense(5), HardTanh]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class HardTanhNet;

/// <summary>PRelu between two layers.</summary>
[Network]
[Input(3)]
[Dense(5), PRelu]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class PReluNet;

/// <summary>PRelu on an image, with one slope per channel.</summary>
[Network]
[Input(3, 2, 2)]
[Conv2D(3, kernel: 2), PRelu(initial: 0.1)]
[Conv2D(2, kernel: 1)]
[Loss(Loss.MeanSquaredError)]
public partial class PReluImageNet;

/// <summary>LogSoftmax in the middle.</summary>
[Network]
[Input(3)]
[Dense(5), LogSoftmax]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class LogSoftmaxInsideNet;
