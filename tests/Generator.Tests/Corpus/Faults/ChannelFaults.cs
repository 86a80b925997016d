using static Lamina.Generator.Tests.Corpus.Faults.Fault;

namespace Lamina.Generator.Tests.Corpus.Faults;

/// <summary>Channels: forgotten, in the wrong place, or in groups that do not come out.</summary>
internal static class ChannelFaults
{
    public static readonly IReadOnlyList<Fault> All =
    [
        Of("LAM0033", "grey digits without a channel axis", """
            Input(28, 28), «Conv2D(32, 3)», Relu, MaxPool2D(2), Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0033", "flattened digits into a convolution", """
            Input(784), «Conv2D(32, 3)», Relu, MaxPool2D(2), Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0033", "a batch dimension before an image", """
            Input(32, 28, 28, 1), «Conv2D(32, 3)», Relu, Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0033", "a spectrogram without channels", """
            Input(98, 40), «Conv2D(64, 20, 8)», Relu, MaxPool2D(2), Flatten, Dense(12), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0033", "an image into a convolution over time", """
            Input(28, 28, 1), «Conv1D(32, 3)», Relu, Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0033", "a depthwise convolution of grey frames", """
            Input(96, 96), «DepthwiseConv2D(3)», Relu, Flatten, Dense(5), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0034", "channels first, as other frameworks have it", """
            Input(1, 28, 28), «Conv2D(32, 3)», Relu, MaxPool2D(2), Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0034", "channels first with 5 × 5 windows", """
            Input(3, 32, 32), «Conv2D(6, 5)», Relu, MaxPool2D(2), Conv2D(16, 5), Relu, MaxPool2D(2), Flatten, Dense(120), Relu, Dense(10),
            Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0034", "channels first that padding hides until the second pool", """
            Input(3, 64, 64), Conv2D(32, 3, Padding = Padding.Same), Relu, MaxPool2D(2, Padding = Padding.Same),
            Conv2D(64, 3, Padding = Padding.Same), Relu, MaxPool2D(2, Padding = Padding.Same), «MaxPool2D(2)», Flatten, Dense(2), Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("LAM0034", "a turned picture, turned wrongly", """
            Input(3, 32, 32), Permute(1, 0, 2), «Conv2D(16, 5)», Relu, MaxPool2D(2), Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0050", "channels last in PyTorch's numbering with the batch",
            "Input(3, 224, 224), «Permute(0, 2, 3, 1)», Conv2D(64, 7, Stride = 2, Pad = 3), Relu, GlobalAveragePool, Dense(10), Softmax, "
                + "Loss(Loss.CrossEntropy)"),
        Of("LAM0050", "Keras's axes, counted from 1",
            "Input(3, 32, 32), «Permute(2, 3, 1)», Conv2D(32, 3), Relu, GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0050", "one axis named twice when steps and features were to be swapped", """
            Input(64, 12), «Permute(1, 1)», Lstm(32), Dense(1), Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0050", "only two of three axes", "Input(16, 16, 8), «Permute(1, 0)», Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0053", "32 groups of 48 filters", """
            Input(56, 56, 256), Conv2D(128, 1), Relu, «Conv2D(48, 3, Padding = Padding.Same, Groups = 32)», Relu, GlobalAveragePool,
            Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0053", "AlexNet's two groups on three colors", """
            Input(227, 227, 3), «Conv2D(96, 11, Stride = 4, Groups = 2)», Relu, MaxPool2D(3, Stride = 2), Flatten, Dense(1000), Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("LAM0053", "a depthwise convolution over time with too few filters", """
            Input(128, 9), Conv1D(64, 5), Relu, «Conv1D(32, 5, Groups = 64)», Relu, GlobalMaxPool, Dense(6), Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("LAM0053", "group normalisation with its usual 32 groups on 48 channels", """
            Input(64, 64, 3), Conv2D(48, 3, Padding = Padding.Same), «GroupNorm(32)», Relu, MaxPool2D(2), GlobalAveragePool, Dense(10),
            Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0053", "group normalisation of a dense layer of 100", """
            Input(40), Dense(100), «GroupNorm(8)», Relu, Dense(1), Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0035", "no groups at all", """
            Input(32, 32, 16), «Conv2D(32, 3, Groups = 0)», Relu, GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
    ];
}
