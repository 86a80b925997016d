using static Lamina.Generator.Tests.Corpus.Correct.RightNetwork;

namespace Lamina.Generator.Tests.Corpus.Correct;

/// <summary>Right networks that classify images by a straight stack of convolutions, or by modules of branches.</summary>
internal static class ClassicConvolutions
{
    private const string Vgg = """

        [Block, Conv2D(Arg.A, 3, Padding = Padding.Same), Relu, Conv2D(Arg.A, 3, Padding = Padding.Same), Relu, MaxPool2D(2)]
        public class Two;

        [Block, Use<Unit>(Arg.A, Repeat = 3), MaxPool2D(2)]
        public class Three;

        [Block, Conv2D(Arg.A, 3, Padding = Padding.Same), Relu]
        public class Unit;
        """;

    private const string Fire = """

        [Block, Conv2D(Arg.A, 1), Relu(Name = "squeezed"), Conv2D(Arg.B, 1), Relu(Name = "narrow")]
        [Conv2D(Arg.B, 3, Padding = Padding.Same, From = "squeezed"), Relu(Name = "broad"), Concat("narrow", "broad")]
        public class Fire;
        """;

    public static readonly IReadOnlyList<RightNetwork> All =
    [
        Of("LeNet-5", """
            Input(32, 32, 1), Conv2D(6, 5), Tanh, AveragePool2D(2), Conv2D(16, 5), Tanh, AveragePool2D(2), Conv2D(120, 5), Tanh, Flatten,
            Dense(84), Tanh, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LeNet with sigmoids and padding", """
            Input(28, 28, 1), Conv2D(6, 5, Pad = 2), Sigmoid, AveragePool2D(2), Conv2D(16, 5), Sigmoid, AveragePool2D(2), Flatten,
            Dense(120), Sigmoid, Dense(84), Sigmoid, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("AlexNet", """
            Input(227, 227, 3), Conv2D(96, 11, Stride = 4), Relu, MaxPool2D(3, Stride = 2),
            Conv2D(256, 5, Padding = Padding.Same, Groups = 2), Relu, MaxPool2D(3, Stride = 2), Conv2D(384, 3, Padding = Padding.Same),
            Relu, Conv2D(384, 3, Padding = Padding.Same, Groups = 2), Relu, Conv2D(256, 3, Padding = Padding.Same, Groups = 2), Relu,
            MaxPool2D(3, Stride = 2), Flatten, Dense(4096), Relu, Dropout(0.5), Dense(4096), Relu, Dropout(0.5), Dense(1000), Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("ZFNet", """
            Input(224, 224, 3), Conv2D(96, 7, Stride = 2, Pad = 1), Relu, MaxPool2D(3, Stride = 2, Pad = 1), Conv2D(256, 5, Stride = 2),
            Relu, MaxPool2D(3, Stride = 2, Pad = 1), Conv2D(384, 3, Pad = 1), Relu, Conv2D(384, 3, Pad = 1), Relu, Conv2D(256, 3, Pad = 1),
            Relu, MaxPool2D(3, Stride = 2), Flatten, Dense(4096), Relu, Dropout(0.5), Dense(4096), Relu, Dropout(0.5), Dense(1000), Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("VGG-11", """
            Input(224, 224, 3), Use<Unit>(64), MaxPool2D(2), Use<Unit>(128), MaxPool2D(2), Use<Two>(256), Use<Two>(512), Use<Two>(512),
            Flatten, Dense(4096), Relu, Dropout(0.5), Dense(4096), Relu, Dropout(0.5), Dense(1000), Softmax, Loss(Loss.CrossEntropy)
            """, Vgg),
        Of("VGG-16", """
            Input(224, 224, 3), Use<Two>(64), Use<Two>(128), Use<Three>(256), Use<Three>(512), Use<Three>(512), Flatten, Dense(4096), Relu,
            Dropout(0.5), Dense(4096), Relu, Dropout(0.5), Dense(1000), Softmax, Output(1000), Loss(Loss.CrossEntropy)
            """, Vgg),
        Of("VGG with batch normalisation for CIFAR-10", """
            Input(32, 32, 3), Use<Normalised>(64), MaxPool2D(2), Use<Normalised>(128), MaxPool2D(2), Use<Normalised>(256, Repeat = 2),
            MaxPool2D(2), Use<Normalised>(512, Repeat = 2), MaxPool2D(2), GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """, "\n[Block, Conv2D(Arg.A, 3, Padding = Padding.Same, Bias = false), BatchNorm, Relu]\npublic class Normalised;\n"),
        Of("network in network", """
            Input(227, 227, 3), Conv2D(96, 11, Stride = 4), Relu, Use<Mixed>(96), MaxPool2D(3, Stride = 2), Conv2D(256, 5, Pad = 2), Relu,
            Use<Mixed>(256), MaxPool2D(3, Stride = 2), Conv2D(384, 3, Pad = 1), Relu, Use<Mixed>(384), MaxPool2D(3, Stride = 2),
            Dropout(0.5), Conv2D(10, 3, Pad = 1), Relu, Use<Mixed>(10), GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """, "\n[Block, Conv2D(Arg.A, 1), Relu, Conv2D(Arg.A, 1), Relu]\npublic class Mixed;\n"),
        Of("an all-convolutional network", """
            Input(32, 32, 3), Dropout(0.8), Conv2D(96, 3, Padding = Padding.Same), Relu, Conv2D(96, 3, Pad = 1, Stride = 2), Relu,
            Dropout(0.5), Conv2D(192, 3, Padding = Padding.Same), Relu, Conv2D(192, 3, Pad = 1, Stride = 2), Relu, Dropout(0.5),
            Conv2D(192, 3), Relu, Conv2D(192, 1), Relu, Conv2D(10, 1), GlobalAveragePool, Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("SqueezeNet", """
            Input(227, 227, 3), Conv2D(64, 3, Stride = 2), Relu, MaxPool2D(3, Stride = 2), Use<Fire>(16, 64, Repeat = 2),
            MaxPool2D(3, Stride = 2, Padding = Padding.Same), Use<Fire>(32, 128, Repeat = 2), MaxPool2D(2), Use<Fire>(48, 192, Repeat = 2),
            Use<Fire>(64, 256, Repeat = 2), Dropout(0.5), Conv2D(1000, 1), Relu, GlobalAveragePool, Softmax, Loss(Loss.CrossEntropy)
            """, Fire),
        Of("GoogLeNet's inception module", """
            Input(28, 28, 192), Use<Inception>(64, 96, 128, 32), Use<Inception>(128, 128, 192, 64), MaxPool2D(2), GlobalAveragePool,
            Dropout(0.6), Dense(1000), Softmax, Loss(Loss.CrossEntropy)
            """, """

            [Block, Conv2D(Arg.A, 1), Relu(Name = "one")]
            [Conv2D(Arg.B, 1, From = "input"), Relu, Conv2D(Arg.C, 3, Padding = Padding.Same), Relu(Name = "three")]
            [Conv2D(Arg.D, 1, From = "input"), Relu, Conv2D(Arg.D, 5, Padding = Padding.Same), Relu(Name = "five")]
            [MaxPool2D(3, Stride = 1, Padding = Padding.Same, From = "input"), Conv2D(Arg.D, 1), Relu(Name = "pool")]
            [Concat("one", "three", "five", "pool")]
            public class Inception;
            """),
        Of("Inception-v3's factorised windows", """
            Input(17, 17, 768), Conv2D(192, 1, Bias = false), BatchNorm, Relu, Conv2D(192, 1, 7, Padding = Padding.Same, Bias = false),
            BatchNorm, Relu, Conv2D(192, 7, 1, Padding = Padding.Same, Bias = false), BatchNorm, Relu, GlobalAveragePool, Dense(1000),
            Softmax, Loss(Loss.CrossEntropy, LabelSmoothing = 0.1)
            """),
        Of("Keras's simple digit classifier", """
            Input(28, 28, 1), Conv2D(32, 3), Relu, MaxPool2D(2), Conv2D(64, 3, Padding = Padding.Same), Relu,
            MaxPool2D(2, Padding = Padding.Same), Flatten, Dropout(0.5), Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("PyTorch's digit example", """
            Input(28, 28, 1), Conv2D(32, 3), Relu, Conv2D(64, 3), Relu, MaxPool2D(2), SpatialDropout(0.75), Flatten, Dense(128), Relu,
            Dropout(0.5), Dense(10), LogSoftmax, Loss(Loss.CrossEntropy)
            """),
        Of("cats and dogs in four stages", """
            Input(144, 144, 3), Conv2D(32, 3, Padding = Padding.Same), Relu, MaxPool2D(2), Conv2D(64, 3, Padding = Padding.Same), Relu,
            MaxPool2D(2), Conv2D(128, 3, Padding = Padding.Same), Relu, MaxPool2D(2), Conv2D(128, 3, Padding = Padding.Same), Relu,
            MaxPool2D(2), Flatten, Dropout(0.5), Dense(512), Relu, Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)
            """),
        Of("CIFAR-10 with exponential units", """
            Input(32, 32, 3), Conv2D(32, 3, Padding = Padding.Same, L2 = 1e-4), Elu, Conv2D(32, 3, Padding = Padding.Same, L2 = 1e-4), Elu,
            MaxPool2D(2), Dropout(0.8), Conv2D(64, 3, Padding = Padding.Same, L2 = 1e-4), Elu,
            Conv2D(64, 3, Padding = Padding.Same, L2 = 1e-4), Elu, MaxPool2D(2), Dropout(0.7), Flatten, Dense(10), Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("NVIDIA's steering network", """
            Input(66, 200, 3), Conv2D(24, 5, Stride = 2, Pad = 2), Elu, Conv2D(36, 5, Stride = 2, Pad = 2), Elu,
            Conv2D(48, 5, Stride = 2, Pad = 2), Elu, Conv2D(64, 3), Elu, Conv2D(64, 3), Elu, Flatten, Dense(100), Elu, Dense(50), Elu,
            Dense(10), Elu, Dense(1), Loss(Loss.MeanSquaredError)
            """),
        Of("the deep Q-network for Atari", """
            Input(84, 84, 4), Conv2D(32, 8, Stride = 4), Relu, Conv2D(64, 4, Stride = 2), Relu, Conv2D(64, 3), Relu, Flatten, Dense(512),
            Relu, Dense(6), Loss(Loss.Huber, MissingTargets = true)
            """),
        Of("group normalisation for small batches", """
            Input(64, 64, 3), Conv2D(32, 3, Padding = Padding.Same), GroupNorm(8), Relu, MaxPool2D(2),
            Conv2D(64, 3, Padding = Padding.Same), GroupNorm(8), Relu, MaxPool2D(2), GlobalAveragePool, Dense(5), Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("a row of pixels as an image", """
            Input(784), Reshape(28, 28, 1), Conv2D(32, 5, Padding = Padding.Same), Relu, MaxPool2D(2),
            Conv2D(64, 5, Padding = Padding.Same), Relu, MaxPool2D(2), Reshape(3136), Dense(1024), Relu, Dropout(0.5), Dense(10), Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("channels first, turned round", """
            Input(3, 32, 32), Permute(1, 2, 0), Conv2D(32, 3, Padding = Padding.Same), Relu, MaxPool2D(2), GlobalMaxPool, Dense(10),
            Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("spectrograms of speech commands", """
            Input(98, 40, 1), Conv2D(64, 20, 8), Relu, MaxPool2D(3, Padding = Padding.Same), Conv2D(64, 10, 4), Relu, Flatten, Dense(12),
            Softmax, Loss(Loss.CrossEntropy, Target = new[] { 12 })
            """),
    ];
}
