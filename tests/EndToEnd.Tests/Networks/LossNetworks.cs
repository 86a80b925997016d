namespace Lamina.EndToEnd.Tests.Networks;

/// <summary>The smallest useful network, 2-4-1, with one yes/no output.</summary>
[Network]
[Input(2)]
[Dense(4), Tanh]
[Dense(1), Sigmoid]
[Loss(Loss.BinaryCrossEntropy)]
public partial class PlanarNet;

/// <summary>A network without an inference form.</summary>
[Network(Inference = false)]
[Input(2)]
[Dense(4), Tanh]
[Dense(1), Sigmoid]
[Loss(Loss.BinaryCrossEntropy)]
public partial class LiveNet;

/// <summary>Several yes/no outputs: the loss is their sum.</summary>
[Network]
[Input(4)]
[Dense(6), Tanh]
[Dense(3), Sigmoid]
[Loss(Loss.BinaryCrossEntropy)]
public partial class MultiLabelNet;

/// <summary>No hidden layer: logistic regression.</summary>
[Network]
[Input(4)]
[Dense(1), Sigmoid]
[Loss(Loss.BinaryCrossEntropy)]
public partial class LogisticNet;

/// <summary>One of four classes.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(4), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class CrossEntropyNet;

/// <summary>Squared error of bounded outputs.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(3), Tanh]
[Loss(Loss.MeanSquaredError)]
public partial class SquaredErrorNet;

/// <summary>Absolute error, whose derivative jumps at 0.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(3)]
[Loss(Loss.MeanAbsoluteError)]
public partial class AbsoluteErrorNet;

/// <summary>Huber loss with δ = 1.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(3)]
[Loss(Loss.Huber)]
public partial class HuberNet;

/// <summary>Huber loss that is linear almost everywhere.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(3), Softplus]
[Loss(Loss.Huber, Delta = 0.3)]
public partial class NarrowHuberNet;

/// <summary>A regression loss on probabilities.</summary>
#pragma warning disable LAM0031 // Discouraged, but allowed: its gradient goes through the softmax itself.
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(4), Softmax]
[Loss(Loss.MeanSquaredError)]
public partial class SoftmaxSquaredErrorNet;
#pragma warning restore LAM0031

/// <summary>Squared error of a sigmoid, without the shortcut of the cross-entropy.</summary>
[Network]
[Input(3)]
[Dense(2), Sigmoid]
[Loss(Loss.MeanSquaredError)]
public partial class SigmoidSquaredErrorNet;
