using Lamina;

// He et al. 2016, table 1, with torchvision's stride on the 3×3. Arguments: filters, window, stride, padding.
[Block, Conv2D(Arg.A, Arg.B, Stride = Arg.C, Pad = Arg.D, Bias = false), BatchNorm]
internal sealed class Conv;

// relu(x + F(x)) with F of two 3×3 convolutions, and a 1×1 convolution of x where filters A or stride B change.
[Block, Use<Conv>(Arg.A, 3, 1, 1), Relu, Use<Conv>(Arg.A, 3, 1, 1), AddInput, Relu]
internal sealed class Basic;

[Block, Use<Conv>(Arg.A, 3, Arg.B, 1), Relu, Use<Conv>(Arg.A, 3, 1, 1, Name = "f")]
[Use<Conv>(Arg.A, 1, Arg.B, 0, From = "input"), Add("f"), Relu]
internal sealed class BasicDown;

// The same with F of 1×1, 3×3 and 1×1 convolutions: few filters A inside, B = 4·A outside.
[Block, Use<Conv>(Arg.A, 1, 1, 0), Relu, Use<Conv>(Arg.A, 3, 1, 1), Relu, Use<Conv>(Arg.B, 1, 1, 0), AddInput, Relu]
internal sealed class Bottleneck;

[Block, Use<Conv>(Arg.A, 1, 1, 0), Relu, Use<Conv>(Arg.A, 3, Arg.C, 1), Relu, Use<Conv>(Arg.B, 1, 1, 0, Name = "f")]
[Use<Conv>(Arg.B, 1, Arg.C, 0, From = "input"), Add("f"), Relu]
internal sealed class BottleneckDown;

// Whole networks; arguments: how many blocks of each width follow its first one.
[Block, Use<Conv>(64, 7, 2, 3), Relu, MaxPool2D(3, Stride = 2, Pad = 1), Use<Basic>(64), Use<Basic>(64, Repeat = Arg.A)]
[Use<BasicDown>(128, 2), Use<Basic>(128, Repeat = Arg.B), Use<BasicDown>(256, 2), Use<Basic>(256, Repeat = Arg.C)]
[Use<BasicDown>(512, 2), Use<Basic>(512, Repeat = Arg.D), GlobalAveragePool, Dense(1000), Softmax]
internal sealed class Basics;

[Block, Use<Conv>(64, 7, 2, 3), Relu, MaxPool2D(3, Stride = 2, Pad = 1)]
[Use<BottleneckDown>(64, 256, 1), Use<Bottleneck>(64, 256, Repeat = Arg.A)]
[Use<BottleneckDown>(128, 512, 2), Use<Bottleneck>(128, 512, Repeat = Arg.B)]
[Use<BottleneckDown>(256, 1024, 2), Use<Bottleneck>(256, 1024, Repeat = Arg.C)]
[Use<BottleneckDown>(512, 2048, 2), Use<Bottleneck>(512, 2048, Repeat = Arg.D), GlobalAveragePool, Dense(1000), Softmax]
internal sealed class Bottlenecks;

[Network, Input(224, 224, 3), Use<Basics>(1, 1, 1, 1), Loss(Loss.CrossEntropy)]
internal sealed partial class ResNet18;

[Network, Input(224, 224, 3), Use<Basics>(2, 3, 5, 2), Loss(Loss.CrossEntropy)]
internal sealed partial class ResNet34;

[Network, Input(224, 224, 3), Use<Bottlenecks>(2, 3, 5, 2), Loss(Loss.CrossEntropy)]
internal sealed partial class ResNet50;

[Network, Input(224, 224, 3), Use<Bottlenecks>(2, 3, 22, 2), Loss(Loss.CrossEntropy)]
internal sealed partial class ResNet101;

[Network, Input(224, 224, 3), Use<Bottlenecks>(2, 7, 35, 2), Loss(Loss.CrossEntropy)]
internal sealed partial class ResNet152;
