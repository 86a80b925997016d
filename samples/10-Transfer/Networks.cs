using Lamina;

/// <summary>Distinguishes 0, 1, 2, 3 and 4. The output of its last pool is called <c>features</c>.</summary>
[Network]
[Input(Field.Size, Field.Size, 1)]
[Conv2D(16, kernel: 3, Padding = Padding.Same), Relu]
[Conv2D(32, kernel: 3, Padding = Padding.Same), Relu, MaxPool2D(2)]
[Conv2D(64, kernel: 3, Padding = Padding.Same), Relu, MaxPool2D(3, Name = "features")]
[Flatten, Dropout(keep: 0.5)]
[Dense(64), Relu, Dropout(keep: 0.5)]
[Dense(5), Softmax]
[Loss(Loss.CrossEntropy)]
internal sealed partial class LowDigitNet;

/// <summary>Distinguishes 5, 6, 7, 8 and 9 by the same features, which are frozen: only the head is trained.</summary>
[Network]
[Input(Field.Size, Field.Size, 1)]
[Use<LowDigitNet>(Until = "features", Frozen = true, Name = "base")]
[Flatten]
[Dense(5, Name = "head"), Softmax]
[Loss(Loss.CrossEntropy)]
internal sealed partial class HighDigitNet;

/// <summary>The same layers, all of them trained.</summary>
[Network, Input(Field.Size, Field.Size, 1), Use<LowDigitNet>(Until = "features", Name = "base"), Flatten]
[Dense(5, Name = "head"), Softmax, Loss(Loss.CrossEntropy)]
internal sealed partial class FreshDigitNet;
