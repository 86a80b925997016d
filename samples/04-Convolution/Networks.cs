using Lamina;

/// <summary>LeNet-5 (LeCun, Bottou, Bengio and Haffner 1998) on 32×32 pixels, with rectifiers, maxima and softmax.</summary>
[Block]
[Conv2D(6, kernel: 5), Relu, MaxPool2D(2)]
[Conv2D(16, kernel: 5), Relu, MaxPool2D(2)]
[Flatten]
[Dense(120), Relu]
[Dense(84), Relu]
[Dense(10), Softmax]
internal sealed class LeNet5;

/// <summary>For images of 8×8 pixels, each drawn as 4×4.</summary>
[Network]
[Input(8, 8, 1)]
[Upsample2D(4)]
[Use<LeNet5>(Name = "leNet")]
[Loss(Loss.CrossEntropy)]
internal sealed partial class SmallLeNet;

/// <summary>For images of 28×28 pixels, as in MNIST, with two empty pixels on every side.</summary>
[Network]
[Input(28, 28, 1)]
[ZeroPad2D(2)]
[Use<LeNet5>(Name = "leNet")]
[Loss(Loss.CrossEntropy)]
internal sealed partial class MnistLeNet;
