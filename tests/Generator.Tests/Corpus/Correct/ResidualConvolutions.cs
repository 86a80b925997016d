using static Lamina.Generator.Tests.Corpus.Correct.RightNetwork;

namespace Lamina.Generator.Tests.Corpus.Correct;

/// <summary>Right networks of images whose blocks have shortcuts, gates or cheap convolutions.</summary>
internal static class ResidualConvolutions
{
    private const string Stem =
        "Input(224, 224, 3), Conv2D(64, 7, Stride = 2, Pad = 3, Bias = false), BatchNorm, Relu, MaxPool2D(3, Stride = 2, Pad = 1)";
    private const string End = "GlobalAveragePool, Dense(1000), Softmax, Loss(Loss.CrossEntropy)";

    private const string Basic = """

        [Block, Conv2D(Arg.A, 3, Padding = Padding.Same, Bias = false), BatchNorm, Relu]
        [Conv2D(Arg.A, 3, Padding = Padding.Same, Bias = false), BatchNorm, AddInput, Relu]
        public class Basic;

        [Block, Conv2D(Arg.A, 3, Stride = 2, Pad = 1, Bias = false), BatchNorm, Relu]
        [Conv2D(Arg.A, 3, Padding = Padding.Same, Bias = false), BatchNorm(Name = "main")]
        [Conv2D(Arg.A, 1, Stride = 2, Bias = false, From = "input"), BatchNorm, Add("main"), Relu]
        public class Down;
        """;

    private const string Bottleneck = """

        [Block, Conv2D(Arg.A, 1, Bias = false), BatchNorm, Relu, Conv2D(Arg.A, 3, Stride = Arg.C, Pad = 1, Bias = false), BatchNorm, Relu]
        [Conv2D(Arg.B, 1, Bias = false), BatchNorm(Name = "main"), Conv2D(Arg.B, 1, Stride = Arg.C, Bias = false, From = "input")]
        [BatchNorm]
        [Add("main"), Relu]
        public class Projected;

        [Block, Conv2D(Arg.A, 1, Bias = false), BatchNorm, Relu, Conv2D(Arg.A, 3, Padding = Padding.Same, Bias = false), BatchNorm, Relu]
        [Conv2D(Arg.B, 1, Bias = false), BatchNorm, AddInput, Relu]
        public class Bottleneck;
        """;

    private const string Separable = """

        [Block, DepthwiseConv2D(3, Stride = Arg.B, Pad = 1, Bias = false), BatchNorm, Relu, Conv2D(Arg.A, 1, Bias = false), BatchNorm, Relu]
        public class Separable;
        """;

    private const string Inverted = """

        [Block, Conv2D(Arg.A, 1, Bias = false), BatchNorm, Relu, DepthwiseConv2D(3, Padding = Padding.Same, Bias = false), BatchNorm, Relu]
        [Conv2D(Arg.B, 1, Bias = false), BatchNorm, AddInput]
        public class Inverted;

        [Block, Conv2D(Arg.A, 1, Bias = false), BatchNorm, Relu, DepthwiseConv2D(3, Stride = Arg.C, Pad = 1, Bias = false), BatchNorm, Relu]
        [Conv2D(Arg.B, 1, Bias = false), BatchNorm]
        public class Linear;
        """;

    public static readonly IReadOnlyList<RightNetwork> All =
    [
        Of("ResNet-18", $$"""
            {{Stem}}, Use<Basic>(64, Repeat = 2), Use<Down>(128), Use<Basic>(128), Use<Down>(256), Use<Basic>(256), Use<Down>(512),
            Use<Basic>(512), {{End}}
            """, Basic),
        Of("ResNet-50", $$"""
            {{Stem}}, Use<Projected>(64, 256, 1), Use<Bottleneck>(64, 256, Repeat = 2), Use<Projected>(128, 512, 2),
            Use<Bottleneck>(128, 512, Repeat = 3),
            """
            + "Use<Projected>(256, 1024, 2), Use<Bottleneck>(256, 1024, Repeat = 5), Use<Projected>(512, 2048, 2), Use<Bottleneck>(512, "
            + "2048, Repeat = 2), " + End, Bottleneck),
        Of("ResNet-20 of CIFAR-10", """
            Input(32, 32, 3), Conv2D(16, 3, Padding = Padding.Same, Bias = false), BatchNorm, Relu, Use<Basic>(16, Repeat = 3),
            Use<Down>(32), Use<Basic>(32, Repeat = 2), Use<Down>(64), Use<Basic>(64, Repeat = 2), GlobalAveragePool, Dense(10), Softmax,
            Loss(Loss.CrossEntropy)
            """, Basic),
        Of("a pre-activation ResNet", """
            Input(32, 32, 3), Conv2D(64, 3, Padding = Padding.Same), Use<PreActivation>(64, Repeat = 3), BatchNorm, Relu, GlobalAveragePool,
            Dense(100), Softmax, Loss(Loss.CrossEntropy)
            """, """

            [Block, BatchNorm, Relu, Conv2D(Arg.A, 3, Padding = Padding.Same, Bias = false), BatchNorm, Relu]
            [Conv2D(Arg.A, 3, Padding = Padding.Same, Bias = false), AddInput]
            public class PreActivation;
            """),
        Of("a wide ResNet with dropout inside", """
            Input(32, 32, 3), Conv2D(160, 3, Padding = Padding.Same), Use<Wide>(160, Repeat = 4), BatchNorm, Relu, GlobalAveragePool,
            Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """, """

            [Block, BatchNorm, Relu, Conv2D(Arg.A, 3, Padding = Padding.Same), Relu, Dropout(0.7)]
            [Conv2D(Arg.A, 3, Padding = Padding.Same), AddInput]
            public class Wide;
            """),
        Of("a shortcut by names", """
            Input(28, 28, 1), Conv2D(32, 3, Padding = Padding.Same), Relu(Name = "skip"), Conv2D(32, 3, Padding = Padding.Same), Relu,
            Conv2D(32, 3, Padding = Padding.Same), Add("skip"), Relu, MaxPool2D(2), Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("ResNeXt's grouped bottleneck", """
            Input(56, 56, 256), Use<Grouped>(128, 256, Repeat = 3), GlobalAveragePool, Dense(1000), Softmax, Loss(Loss.CrossEntropy)
            """, """

            [Block, Conv2D(Arg.A, 1, Bias = false), BatchNorm, Relu, Conv2D(Arg.A, 3, Padding = Padding.Same, Groups = 32, Bias = false)]
            [BatchNorm, Relu]
            [Conv2D(Arg.B, 1, Bias = false), BatchNorm, AddInput, Relu]
            public class Grouped;
            """),
        Of("DenseNet with transitions", """
            Input(224, 224, 3), Conv2D(64, 7, Stride = 2, Pad = 3, Bias = false), BatchNorm, Relu, MaxPool2D(3, Stride = 2, Pad = 1),
            Use<Growth>(128, 32, Repeat = 6), Use<Transition>(128), Use<Growth>(128, 32, Repeat = 12), Use<Transition>(256), BatchNorm,
            Relu, GlobalAveragePool, Dense(1000), Softmax, Loss(Loss.CrossEntropy)
            """, """

            [Block, BatchNorm, Relu, Conv2D(Arg.A, 1, Bias = false), BatchNorm, Relu]
            [Conv2D(Arg.B, 3, Padding = Padding.Same, Bias = false), Concat("input")]
            public class Growth;

            [Block, BatchNorm, Relu, Conv2D(Arg.A, 1, Bias = false), AveragePool2D(2)]
            public class Transition;
            """),
        Of("MobileNet", """
            Input(224, 224, 3), Conv2D(32, 3, Stride = 2, Pad = 1, Bias = false), BatchNorm, Relu, Use<Separable>(64, 1),
            Use<Separable>(128, 2), Use<Separable>(128, 1), Use<Separable>(256, 2), Use<Separable>(256, 1), Use<Separable>(512, 2),
            Use<Separable>(512, 1, Repeat = 5), Use<Separable>(1024, 2), Use<Separable>(1024, 1), GlobalAveragePool, Dense(1000), Softmax,
            Loss(Loss.CrossEntropy)
            """, Separable),
        Of("MobileNet v2", """
            Input(96, 96, 3), Conv2D(32, 3, Stride = 2, Pad = 1, Bias = false), BatchNorm, Relu, Use<Linear>(32, 16, 1),
            Use<Linear>(96, 24, 2), Use<Inverted>(144, 24), Use<Linear>(144, 32, 2), Use<Inverted>(192, 32, Repeat = 2),
            Conv2D(1280, 1, Bias = false), BatchNorm, Relu, GlobalAveragePool, Dropout(0.8), Dense(1000), Softmax, Loss(Loss.CrossEntropy)
            """, Inverted),
        Of("Xception's separable convolutions", """
            Input(64, 64, 3), SeparableConv2D(64, 3, Padding = Padding.Same, Bias = false), BatchNorm, Relu,
            SeparableConv2D(64, 3, Padding = Padding.Same, Bias = false), BatchNorm, MaxPool2D(3, Stride = 2, Padding = Padding.Same),
            GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("squeeze and excitation", """
            Input(28, 28, 64), Conv2D(64, 3, Padding = Padding.Same, Bias = false), BatchNorm, Relu(Name = "x"), GlobalAveragePool,
            Dense(4), Relu, Dense(64), Sigmoid, Reshape(1, 1, 64), Upsample2D(28), Multiply("x"), GlobalAveragePool, Dense(10), Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("a ConvNeXt block", """
            Input(32, 32, 3), Conv2D(96, 4, Stride = 4), LayerNorm, Use<Next>(384, 96, Repeat = 3), GlobalAveragePool, LayerNorm, Dense(10),
            Softmax, Loss(Loss.CrossEntropy)
            """, """

            [Block, DepthwiseConv2D(7, Padding = Padding.Same), LayerNorm, Conv2D(Arg.A, 1), Gelu, Conv2D(Arg.B, 1), AddInput]
            public class Next;
            """),
        Of("features of two depths for one answer", """
            Input(32, 32, 3), Conv2D(32, 3, Padding = Padding.Same), Relu, MaxPool2D(2), Conv2D(64, 3, Padding = Padding.Same),
            Relu(Name = "early"), MaxPool2D(2), Conv2D(128, 3, Padding = Padding.Same), Relu, GlobalAveragePool(Name = "late"),
            GlobalAveragePool(From = "early"), Concat("late"), Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
    ];
}
