using Lamina;

/// <summary>Two inputs, shared layers and three heads; any label may be missing.</summary>
[Network]
[Input(8, 4, 1, Name = "camera")]
[Input(8, Name = "radar")]
[Conv2D(16, 3, Padding = Padding.Same), Relu, Flatten(Name = "seen")]
[Dense(32, From = "radar"), Relu(Name = "measured")]
[Concat("seen", "measured"), Dense(64), Relu(Name = "known")]
[Dense(10), Softmax, Loss(Loss.CrossEntropy, Name = "digit", MissingTargets = true)]
[Dense(1, From = "known"), Sigmoid, Loss(Loss.BinaryCrossEntropy, Name = "odd", MissingTargets = true)]
[Dense(1, From = "known"), Loss(Loss.MeanSquaredError, Name = "width", Weight = 0.5, MissingTargets = true)]
internal sealed partial class HybridNet;
