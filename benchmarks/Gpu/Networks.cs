namespace Lamina.Benchmarks.Gpu;

/// <summary>Three hidden layers of 32 units: small enough that an example stays on the chip between layers.</summary>
[Network(Targets = Targets.Cpu | Targets.OpenCl)]
[Input(32)]
[Dense(32), Relu]
[Dense(32), Relu]
[Dense(32), Relu]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
public partial class NarrowNet;

/// <summary>784-512-256-10: matrix products.</summary>
[Network(Targets = Targets.Cpu | Targets.OpenCl)]
[Input(784)]
[Dense(512), Relu]
[Dense(256), Relu]
[Dense(10), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class DigitNet;

/// <summary>LeNet-5 on 28×28 pixels, zero-padded by two on every side, with Relu, max pooling and softmax.</summary>
[Network(Targets = Targets.Cpu | Targets.OpenCl)]
[Input(28, 28, 1)]
[ZeroPad2D(2)]
[Conv2D(6, kernel: 5), Relu, MaxPool2D(2)]
[Conv2D(16, kernel: 5), Relu, MaxPool2D(2)]
[Flatten]
[Dense(120), Relu]
[Dense(84), Relu]
[Dense(10), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class LeNet5;
