using static Lamina.Generator.Tests.Corpus.Faults.Fault;

namespace Lamina.Generator.Tests.Corpus.Faults;

/// <summary>Kernels, strides and padding that do not come out.</summary>
internal static class WindowFaults
{
    public static readonly IReadOnlyList<Fault> All =
    [
        Of("LAM0035", "a pool of nothing", """
            Input(32, 32, 3), Conv2D(16, 3), Relu, «MaxPool2D(0)», Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0035", "the padding of a sequence around an image", """
            Input(32, 32, 3), «Conv2D(16, 3, Padding = Padding.Causal)», Relu, GlobalAveragePool, Dense(10), Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("LAM0034", "one pool too many for 28 × 28", """
            Input(28, 28, 1), Conv2D(32, 5, Padding = Padding.Same), Relu, MaxPool2D(4), Conv2D(64, 5, Padding = Padding.Same), Relu,
            MaxPool2D(7), «MaxPool2D(2)», Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0034", "VGG's five stages on icons of 16 × 16", """
            Input(16, 16, 3), Conv2D(64, 3, Padding = Padding.Same), Relu, MaxPool2D(2), Conv2D(128, 3, Padding = Padding.Same), Relu,
            MaxPool2D(2), Conv2D(256, 3, Padding = Padding.Same), Relu, MaxPool2D(2), Conv2D(512, 3, Padding = Padding.Same), Relu,
            MaxPool2D(2), Conv2D(512, 3, Padding = Padding.Same), Relu, «MaxPool2D(2)», Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0034", "windows without padding eat the image up", """
            Input(12, 12, 1), Conv2D(16, 3), Relu, MaxPool2D(2), Conv2D(32, 3), Relu, «Conv2D(64, 5)», Relu, Flatten, Dense(10), Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("LAM0034", "AlexNet on digits", """
            Input(28, 28, 1), Conv2D(96, 11, Stride = 4, Padding = Padding.Same), Relu, MaxPool2D(3, Stride = 2), «Conv2D(256, 5)», Relu,
            Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0034", "LeNet's third convolution on 28 × 28", """
            Input(28, 28, 1), Conv2D(6, 5), Tanh, AveragePool2D(2), Conv2D(16, 5), Tanh, AveragePool2D(2), «Conv2D(120, 5)», Tanh, Flatten,
            Dense(84), Tanh, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0034", "an average of 7 × 7 where 4 × 4 is left", """
            Input(32, 32, 3), Conv2D(64, 3, Padding = Padding.Same), Relu, MaxPool2D(2), Conv2D(128, 3, Padding = Padding.Same), Relu,
            MaxPool2D(2), Conv2D(256, 3, Padding = Padding.Same), Relu, MaxPool2D(2), «AveragePool2D(7)», Flatten, Dense(10), Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("LAM0034", "a kernel as wide as the sentence is long, and wider", """
            Input(4, Indices = 5000), Embedding(5000, 100), «Conv1D(100, 5)», Relu, GlobalMaxPool, Dense(2), Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("LAM0034", "a dilation that reaches beyond the series", """
            Input(24, 3), Conv1D(32, 3), Relu, «Conv1D(32, 3, Dilation = 12)», Relu, GlobalAveragePool, Dense(1),
            Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0034", "rows and columns of a kernel swapped", """
            Input(8, 200, 1), «Conv2D(24, 20, 5)», Relu, Flatten, Dense(6), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0034", "EEG with electrodes last", """
            Input(1000, 22, 1), Conv2D(40, 25, 1), Relu, «Conv2D(40, 1, 64)», Relu, Flatten, Dense(4), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0047", "a pool of what an odd convolution left", """
            Input(28, 28, 1), Conv2D(32, 3), Relu, MaxPool2D(2), Conv2D(64, 3), Relu, «MaxPool2D(2)», Flatten, Dense(10), Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("LAM0047", "AlexNet's input of 224 instead of 227", """
            Input(224, 224, 3), «Conv2D(96, 11, Stride = 4)», Relu, MaxPool2D(3, Stride = 2, Padding = Padding.Same),
            Conv2D(256, 5, Padding = Padding.Same), Relu, GlobalAveragePool, Dense(1000), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0047", "halves of a series of odd length", """
            Input(187, 1), Conv1D(32, 5, Padding = Padding.Same), Relu, «MaxPool1D(2)», Lstm(32), Dense(5), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0047", "patches that do not cover the picture", """
            Input(100, 100, 3), «Conv2D(64, 16, Stride = 16)», Relu, GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0046", "a generator's first layer with the padding of the next", """
            Input(100), Dense(128), Relu, Reshape(1, 1, 128), «ConvTranspose2D(512, 4, Pad = 2)», Relu, ConvTranspose2D(3, 4, Stride = 4),
            Tanh, Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0046", "a decoder that pads away its own image", """
            Input(2, 2, 16), «ConvTranspose2D(8, 2, Stride = 2, Pad = 2)», Relu, Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0035", "a stride of 0", """
            Input(32, 32, 3), «Conv2D(16, 3, Stride = 0)», Relu, GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0035", "filters forgotten",
            "Input(32, 32, 3), «Conv2D(0, 3)», Relu, GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0035", "a kernel of 0",
            "Input(100, 6), «Conv1D(16, 0)», Relu, GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0035", "a dilation of 0 in the first layer of a TCN", """
            Input(100, 6), «Conv1D(16, 3, Padding = Padding.Causal, Dilation = 0)», Relu, GlobalAveragePool, Dense(1),
            Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0035", "a pool padded like the convolution before it", """
            Input(28, 28, 1), Conv2D(16, 5, Pad = 2), Relu, «MaxPool2D(2, Stride = 2, Pad = 2)», Conv2D(32, 5, Pad = 2), Relu,
            MaxPool2D(2, Stride = 2), Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0035", "a smoothing average with the pad of a whole window", """
            Input(96, 4), «AveragePool1D(5, Stride = 1, Pad = 4)», Conv1D(16, 3, Padding = Padding.Same), Relu, GlobalAveragePool, Dense(1),
            Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0035", "a causal layer of WaveNet that keeps the length with a pad as well", """
            Input(128, 1), Conv1D(16, 2, Padding = Padding.Causal), Relu, «Conv1D(16, 2, Dilation = 2, Padding = Padding.Causal, Pad = 1)»,
            Relu, Conv1D(1, 1), Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0035", "PyTorch's padding = 1 and Keras' same at once", """
            Input(32, 32, 3), «Conv2D(32, 3, Padding = Padding.Same, Pad = 1)», Relu, MaxPool2D(2), Flatten, Dense(10), Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("LAM0035", "an upsampling by 0", """
            Input(8, 8, 16), «Upsample2D(0)», Conv2D(3, 3, Padding = Padding.Same), Sigmoid, Loss(Loss.BinaryCrossEntropy)
            """),
    ];
}
