namespace Lamina.Benchmarks;

/// <summary>2-4-1: a step is a few dozen multiplications, so overhead dominates.</summary>
[Network]
[Input(2)]
[Dense(4), Tanh]
[Dense(1), Sigmoid]
[Loss(Loss.BinaryCrossEntropy)]
public partial class PlanarNet;

/// <summary>16-64-64-2: everything fits in the first-level cache.</summary>
[Network]
[Input(16)]
[Dense(64), Relu]
[Dense(64), Relu]
[Dense(2), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class SmallNet;

/// <summary>784-128-10: the usual first network for digits.</summary>
[Network]
[Input(784)]
[Dense(128), Relu]
[Dense(10), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class DigitNet;

/// <summary>784-512-256-10: matrix products and the memory traffic of the optimizer dominate.</summary>
[Network]
[Input(784)]
[Dense(512), Relu]
[Dense(256), Relu]
[Dense(10), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class LargeNet;
