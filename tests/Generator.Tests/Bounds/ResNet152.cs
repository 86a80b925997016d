namespace Lamina.Generator.Tests.Bounds;

/// <summary>He et al. 2016, with 152 layers in blocks; a smaller image than theirs, which changes no parameter.</summary>
internal static class ResNet152
{
    /// <summary>Published for 1,000 classes.</summary>
    public const int ParameterCount = 60_192_808;

    public const string Source = """
        using Lamina;

        [Block]
        [Conv2D(64, 7, Stride = 2, Pad = 3, Bias = false), BatchNorm, Relu, MaxPool2D(3, Stride = 2, Pad = 1)]
        class Stem;

        [Block]
        [Conv2D(Arg.A, 1, Bias = false), BatchNorm, Relu]
        [Conv2D(Arg.A, 3, Pad = 1, Bias = false), BatchNorm, Relu]
        [Conv2D(Arg.B, 1, Bias = false), BatchNorm, AddInput, Relu]
        class Bottleneck;

        [Block]
        [Conv2D(Arg.A, 1, Bias = false), BatchNorm, Relu]
        [Conv2D(Arg.A, 3, Stride = Arg.C, Pad = 1, Bias = false), BatchNorm, Relu]
        [Conv2D(Arg.B, 1, Bias = false), BatchNorm(Name = "main")]
        [Conv2D(Arg.B, 1, Stride = Arg.C, Bias = false, From = "input"), BatchNorm, Add("main"), Relu]
        class Down;

        [Block]
        [Use<Down>(Arg.A, Arg.B, Arg.C), Use<Bottleneck>(Arg.A, Arg.B, Repeat = Arg.D)]
        class Stage;

        [Network, Input(64, 64, 3), Use<Stem>]
        [Use<Stage>(64, 256, 1, 2), Use<Stage>(128, 512, 2, 7), Use<Stage>(256, 1024, 2, 35), Use<Stage>(512, 2048, 2, 2)]
        [GlobalAveragePool, Dense(1000), Softmax, Loss(Loss.CrossEntropy)]
        public partial class Net;
        """;
}
