using Lamina;

/// <summary>Two convolutions as in <see cref="Basic"/>, without the shortcut around them.</summary>
[Block, Use<Conv>(Arg.A, 3, 1, 1), Relu, Use<Conv>(Arg.A, 3, 1, 1), Relu]
internal sealed class Plain;

[Block, Use<Conv>(8, 3, 1, 1), Relu, Use<Plain>(8, Repeat = Arg.A), GlobalAveragePool, Dense(10), Softmax]
internal sealed class PlainDigits;

[Block, Use<Conv>(8, 3, 1, 1), Relu, Use<Basic>(8, Repeat = Arg.A), GlobalAveragePool, Dense(10), Softmax]
internal sealed class ResidualDigits;

[Network, Input(8, 8, 1), Use<PlainDigits>(9), Loss(Loss.CrossEntropy)]
internal sealed partial class Plain20;

[Network, Input(8, 8, 1), Use<ResidualDigits>(9), Loss(Loss.CrossEntropy)]
internal sealed partial class Residual20;

[Network, Input(8, 8, 1), Use<PlainDigits>(24), Loss(Loss.CrossEntropy)]
internal sealed partial class Plain50;

[Network, Input(8, 8, 1), Use<ResidualDigits>(24), Loss(Loss.CrossEntropy)]
internal sealed partial class Residual50;

/// <summary>ResNet-152 for images that are small enough to train it on a processor.</summary>
[Network, Input(64, 64, 3), Use<Bottlenecks>(2, 7, 35, 2), Loss(Loss.CrossEntropy)]
internal sealed partial class SmallResNet152;
