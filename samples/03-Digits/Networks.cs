using Lamina;

/// <summary>For images of 8×8 pixels.</summary>
[Network]
[Input(64)]
[Dense(256), Relu, Dropout(keep: 0.7)]
[Dense(10), Softmax]
[Loss(Loss.CrossEntropy)]
internal sealed partial class SmallDigitNet;

/// <summary>For images of 28×28 pixels, as in MNIST.</summary>
[Network]
[Input(784)]
[Dense(256), Relu, Dropout(keep: 0.7)]
[Dense(10), Softmax]
[Loss(Loss.CrossEntropy)]
internal sealed partial class MnistNet;
