using Lamina;

/// <summary>The network of lesson 3, as C# for the processor and as kernels for devices.</summary>
[Network(Targets = Targets.Cpu | Targets.OpenCl)]
[Input(64)]
[Dense(256), Relu, Dropout(keep: 0.7)]
[Dense(10), Softmax]
[Loss(Loss.CrossEntropy)]
internal sealed partial class DigitNet;
