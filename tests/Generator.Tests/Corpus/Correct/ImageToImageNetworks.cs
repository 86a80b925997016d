using static Lamina.Generator.Tests.Corpus.Correct.RightNetwork;

namespace Lamina.Generator.Tests.Corpus.Correct;

/// <summary>Right networks whose output is an image or their own input: segmentation, autoencoders, parts of adversarial pairs.</summary>
internal static class ImageToImageNetworks
{
    private const string UNet = """

        [Block, Conv2D(Arg.A, 3, Padding = Padding.Same), Relu, Conv2D(Arg.A, 3, Padding = Padding.Same), Relu]
        public class Two;
        """;

    private const string Discriminator = """

        [Network, Input(64, 64, 3), Conv2D(64, 4, Stride = 2, Pad = 1), LeakyRelu(0.2), Conv2D(128, 4, Stride = 2, Pad = 1, Bias = false)]
        [BatchNorm, LeakyRelu(0.2)]
        [Conv2D(256, 4, Stride = 2, Pad = 1, Bias = false), BatchNorm, LeakyRelu(0.2), Conv2D(512, 4, Stride = 2, Pad = 1, Bias = false)]
        [BatchNorm, LeakyRelu(0.2)]
        [Conv2D(1, 4), Flatten, Sigmoid, Loss(Loss.BinaryCrossEntropy)]
        public partial class Discriminator;
        """;

    private const string Generator = """
        Input(100), Reshape(1, 1, 100), ConvTranspose2D(512, 4, Bias = false), BatchNorm, Relu,
        ConvTranspose2D(256, 4, Stride = 2, Pad = 1, Bias = false), BatchNorm, Relu,
        ConvTranspose2D(128, 4, Stride = 2, Pad = 1, Bias = false), BatchNorm, Relu,
        ConvTranspose2D(64, 4, Stride = 2, Pad = 1, Bias = false), BatchNorm, Relu, ConvTranspose2D(3, 4, Stride = 2, Pad = 1), Tanh
        """;

    public static readonly IReadOnlyList<RightNetwork> All =
    [
        Of("U-Net", """
            Input(128, 128, 1), Use<Two>(32, Name = "down1"), MaxPool2D(2), Use<Two>(64, Name = "down2"), MaxPool2D(2),
            Use<Two>(128, Name = "down3"), MaxPool2D(2), Use<Two>(256), ConvTranspose2D(128, 2, Stride = 2), Concat("down3"), Use<Two>(128),
            ConvTranspose2D(64, 2, Stride = 2), Concat("down2"), Use<Two>(64), ConvTranspose2D(32, 2, Stride = 2), Concat("down1"),
            Use<Two>(32), Conv2D(1, 1), Sigmoid, Output(128, 128, 1), Loss(Loss.BinaryCrossEntropy)
            """, UNet),
        Of("U-Net with upsampling and several classes", """
            Input(96, 96, 3), Use<Two>(16, Name = "high"), MaxPool2D(2), Use<Two>(32), Upsample2D(2), Conv2D(16, 3, Padding = Padding.Same),
            Relu, Concat("high"), Use<Two>(16), Conv2D(21, 1), Softmax, Loss(Loss.CrossEntropy, Target = new[] { 96, 96, 21 })
            """, UNet),
        Of("a fully convolutional network", """
            Input(64, 64, 3), Conv2D(32, 3, Padding = Padding.Same), Relu, MaxPool2D(2), Conv2D(64, 3, Padding = Padding.Same), Relu,
            MaxPool2D(2), Conv2D(5, 1), ConvTranspose2D(5, 4, Stride = 4, Bias = false), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("dilated convolutions for segmentation", """
            Input(65, 65, 3), Conv2D(32, 3, Padding = Padding.Same), Relu, Conv2D(32, 3, Padding = Padding.Same, Dilation = 2), Relu,
            Conv2D(32, 3, Padding = Padding.Same, Dilation = 4), Relu, Conv2D(12, 1), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("super-resolution", """
            Input(33, 33, 1), Conv2D(64, 9, Padding = Padding.Same), Relu, Conv2D(32, 1), Relu, Conv2D(1, 5, Padding = Padding.Same),
            Loss(Loss.MeanSquaredError)
            """),
        Of("a denoiser that predicts the noise", """
            Input(40, 40, 1, Name = "noisy"), Conv2D(64, 3, Padding = Padding.Same), Relu, Use<Layer>(Repeat = 5),
            Conv2D(1, 3, Padding = Padding.Same), Add("noisy"), Loss(Loss.MeanSquaredError)
            """, "\n[Block, Conv2D(64, 3, Padding = Padding.Same, Bias = false), BatchNorm, Relu]\npublic class Layer;\n"),
        Of("a dense autoencoder", "Input(784), Dense(32), Relu, Dense(784), Sigmoid, Output(784), Loss(Loss.BinaryCrossEntropy)"),
        Of("a deep autoencoder",
            "Input(784), Dense(128), Relu, Dense(64), Relu, Dense(32), Relu(Name = \"code\"), Dense(64), Relu, Dense(128), Relu, "
                + "Dense(784), Sigmoid, Loss(Loss.MeanSquaredError)"),
        Of("a linear autoencoder, which is a principal component analysis", """
            Input(50), Dense(3, Suppress = "LAM0029"), Dense(50, Suppress = "LAM0029"), Loss(Loss.MeanSquaredError)
            """),
        Of("a denoising autoencoder",
            "Input(784), GaussianNoise(0.3), Dense(256), Relu, Dense(784), Sigmoid, Loss(Loss.BinaryCrossEntropy)"),
        Of("a convolutional autoencoder", """
            Input(28, 28, 1), Conv2D(16, 3, Padding = Padding.Same), Relu, MaxPool2D(2), Conv2D(8, 3, Padding = Padding.Same), Relu,
            MaxPool2D(2), Conv2D(8, 3, Padding = Padding.Same), Relu, Upsample2D(2), Conv2D(16, 3, Padding = Padding.Same), Relu,
            Upsample2D(2), Conv2D(1, 3, Padding = Padding.Same), Sigmoid, Output(28, 28, 1), Loss(Loss.BinaryCrossEntropy)
            """),
        Of("an autoencoder with transposed convolutions", """
            Input(28, 28, 1), Conv2D(16, 3, Stride = 2, Pad = 1), Relu, Conv2D(32, 3, Stride = 2, Pad = 1), Relu, Flatten,
            Dense(10, Name = "code"), Relu, Dense(1568), Relu, Reshape(7, 7, 32),
            ConvTranspose2D(16, 3, Stride = 2, Pad = 1, OutputPad = 1), Relu, ConvTranspose2D(1, 3, Stride = 2, Pad = 1, OutputPad = 1),
            Sigmoid, Output(28, 28, 1), Loss(Loss.BinaryCrossEntropy)
            """),
        Of("a dense generator", """
            Input(100), Dense(256), LeakyRelu(0.2), Dense(512), LeakyRelu(0.2), Dense(784), Tanh, Output(784), Loss(Loss.MeanSquaredError)
            """),
        Of("a dense discriminator",
            "Input(784), Dense(512), LeakyRelu(0.2), Dropout(0.7), Dense(256), LeakyRelu(0.2), Dropout(0.7), Dense(1), Sigmoid, "
                + "Loss(Loss.BinaryCrossEntropy)"),
        Of("DCGAN's generator alone", Generator + ", Output(64, 64, 3), Loss(Loss.MeanAbsoluteError)"),
        Of("DCGAN's generator before a frozen discriminator",
            Generator + ", Use<Discriminator>(Frozen = true), Loss(Loss.BinaryCrossEntropy)", Discriminator),
        new("a critic of earth movers", """
            [Network, Input(784), Dense(512), LeakyRelu(0.2), Dense(256), LeakyRelu(0.2), Dense(1), Loss(nameof(Movers))]
            public partial class Critic
            {
                private static float Movers(float score, float sign) => -sign * score;
            }
            """),
        Of("depth from one image", """
            Input(96, 320, 3), Conv2D(32, 3, Stride = 2, Pad = 1), Relu, Conv2D(64, 3, Stride = 2, Pad = 1), Relu, Upsample2D(2),
            Conv2D(32, 3, Padding = Padding.Same), Relu, Upsample2D(2), Conv2D(1, 3, Padding = Padding.Same), Softplus,
            Loss(Loss.Huber, MissingTargets = true)
            """),
        Of("heat maps of joints", """
            Input(64, 64, 3), ZeroPad2D(1), Conv2D(64, 3), Relu, MaxPool2D(2), Conv2D(64, 3, Pad = 1), Relu,
            ConvTranspose2D(64, 4, Stride = 2, Pad = 1), Relu, Conv2D(17, 1), Output(64, 64, 17), Loss(Loss.MeanSquaredError)
            """),
    ];
}
