namespace Lamina.Devices.Tests.Networks;

/// <summary>784-512-256-10, whose layers are separate kernels.</summary>
[Network(Targets = Targets.Cpu | Targets.OpenCl)]
[Input(784)]
[Dense(512), Relu, Dropout(keep: 0.8)]
[Dense(256), Relu, Dropout(keep: 0.5)]
[Dense(10), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class MnistLikeNet;

/// <summary>64-128-100-10, which is one kernel.</summary>
[Network(Targets = Targets.Cpu | Targets.OpenCl)]
[Input(64)]
[Dense(128), Relu, Dropout(keep: 0.8)]
[Dense(100), Tanh]
[Dense(10), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class WidestSmallNet;
