using static Lamina.Generator.Tests.Corpus.Faults.Fault;

namespace Lamina.Generator.Tests.Corpus.Faults;

/// <summary>Networks that compute, and train badly or not at all.</summary>
internal static class TrainingFaults
{
    private const string Backbone = "\n[Block, Conv2D(16, 3, Padding = Padding.Same), Relu, MaxPool2D(2), Conv2D(32, 3, "
        + "Padding = Padding.Same), Relu, Flatten, Dense(10), Softmax]\npublic class Backbone;\n";

    public static readonly IReadOnlyList<Fault> All =
    [
        Of("LAM0029", "hidden layers without activations",
            "Input(784), Dense(300), Relu, Dense(100), «Dense(10)», Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0029", "a bottleneck nobody asked for", """
            Input(28, 28, 1), Conv2D(32, 3), Relu, Flatten, Dense(64), «Dense(10)», Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0029", "an autoencoder that is only a projection",
            "Input(784), Dense(32), «Dense(784)», Sigmoid, Loss(Loss.BinaryCrossEntropy)"),
        Of("LAM0029", "dropout taken for an activation", "Input(40), Dense(256), Dropout(0.5), «Dense(1)», Loss(Loss.MeanSquaredError)"),
        Of("LAM0029", "two dense layers after a recurrence", "Input(60, 5), Lstm(50), Dense(25), «Dense(1)», Loss(Loss.MeanSquaredError)"),
        Of("LAM0045", "a bias before batch normalisation",
            "Input(32, 32, 3), «Conv2D(32, 3, Padding = Padding.Same)», BatchNorm, Relu, GlobalAveragePool, Dense(10), Softmax, "
                + "Loss(Loss.CrossEntropy)"),
        Of("LAM0045", "a bias before the normalisation of a dense layer", """
            Input(784), «Dense(256)», BatchNorm, Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0045", "a bias in a generator's transposed convolution", """
            Input(4, 4, 64), «ConvTranspose2D(32, 4, Stride = 2, Pad = 1)», BatchNorm, Relu, ConvTranspose2D(3, 4, Stride = 2, Pad = 1),
            Tanh, Loss(Loss.MeanAbsoluteError)
            """),
        Of("LAM0035", "an ε copied from a program in double precision", """
            Input(64), Dense(128), «LayerNorm(Epsilon = 1e-60)», Gelu, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0035", "a momentum that rounds to 1", """
            Input(32, 32, 3), Conv2D(16, 3, Bias = false), «BatchNorm(Momentum = 0.99999999999)», Relu, GlobalAveragePool, Dense(10),
            Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0020", "keep 0, for no dropout", "Input(784), Dense(512), Relu, «Dropout(0)», Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0020", "a percentage", "Input(784), Dense(512), Relu, «Dropout(50)», Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0020", "whole channels, a percentage of them", """
            Input(32, 32, 3), Conv2D(32, 3), Relu, «SpatialDropout(20)», GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0074", "the rate of another framework in place of keep, on the input", """
            Input(784), «Dropout(0.2)», Dense(512), Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0074", "half of each picture thrown away", """
            Input(64, 64, 3), «Dropout(0.5)», Conv2D(32, 3), Relu, GlobalAveragePool, Dense(2), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0068", "dropout between a convolution and its normalisation", """
            Input(32, 32, 3), Conv2D(32, 3, Padding = Padding.Same, Bias = false), «Dropout(0.7)», BatchNorm, Relu, GlobalAveragePool,
            Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0068", "dropout, activation, normalisation", """
            Input(40), Dense(128), «Dropout(0.5)», Relu, BatchNorm, Dense(1), Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0070", "Xavier before relu, from a sigmoid tutorial",
            "Input(784), «Dense(300, Init = Init.Xavier)», Relu, Dense(10, Init = Init.Xavier), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0070", "He before tanh", "Input(100), «Dense(64, Init = Init.He)», Tanh, Dense(1), Loss(Loss.MeanSquaredError)"),
        Of("LAM0071", "all hidden weights 0",
            "Input(784), «Dense(100, Init = Init.Zeros)», Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0071", "planar data with weights of 0", """
            Input(2), «Dense(4, Init = Init.Zeros)», Tanh, Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)
            """),
        Of("LAM0071", "all weights equal", """
            Input(20), «Dense(50, Init = Init.Constant, InitScale = 0.1)», Tanh, Dense(3, Init = Init.Constant, InitScale = 0.1), Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("LAM0071", "filters of 0", """
            Input(28, 28, 1), «Conv2D(32, 3, Init = Init.Zeros)», Relu, Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        OnClass("LAM0072", "a whole pretrained classifier, frozen, and no head", """
            Input(32, 32, 3), Use<Backbone>(Frozen = true), Loss(Loss.CrossEntropy)
            """, Backbone),
        OnClass("LAM0072", "a frozen base with a head that has no weights", """
            Input(28, 28), Use<Base>(Frozen = true), GlobalAveragePool, Softmax, Loss(Loss.CrossEntropy)
            """,
            "\n[Block, Lstm(10, ReturnSequences = true)]\npublic class Base;\n"),
        Of("LAM0073", "six sigmoids deep, as before 2006", """
            Input(784), Dense(100), Sigmoid, Dense(100), Sigmoid, Dense(100), Sigmoid, Dense(100), Sigmoid, Dense(100), Sigmoid, Dense(100),
            «Sigmoid», Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0073", "a deep convolutional network of sigmoids", """
            Input(32, 32, 1), Conv2D(8, 3, Padding = Padding.Same), Sigmoid, Conv2D(8, 3, Padding = Padding.Same), Sigmoid, MaxPool2D(2),
            Conv2D(16, 3, Padding = Padding.Same), Sigmoid, Conv2D(16, 3, Padding = Padding.Same), Sigmoid, MaxPool2D(2), Flatten,
            Dense(64), «Sigmoid», Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0021", "weight decay with the sign of an update", """
            Input(784), «Dense(300, L2 = -1e-4)», Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0021", "a sparse code by an infinite penalty", """
            Input(784), «Dense(64, L1 = double.PositiveInfinity)», Relu, Dense(784), Sigmoid, Loss(Loss.BinaryCrossEntropy)
            """),
        Of("LAM0022", "a constant initialiser without its constant", """
            Input(13), Dense(32), Relu, «Dense(1, Init = Init.Constant)», Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0022", "a deviation given to He", """
            Input(784), «Dense(300, Init = Init.He, InitScale = 0.01)», Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0022", "small numbers asked for, and no distribution", """
            Input(784), «Dense(100, InitScale = 0.01)», Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0023", "a negative slope", "Input(784), Dense(512), «LeakyRelu(-0.2)», Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)"),
        Of("LAM0023", "a slope in percent", "Input(784), Dense(512), «LeakyRelu(20)», Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)"),
        Of("LAM0035", "noise of a negative deviation", """
            Input(784), «GaussianNoise(-0.1)», Dense(128), Relu, Dense(784), Sigmoid, Loss(Loss.BinaryCrossEntropy)
            """),
        Of("LAM0035", "a momentum of 1", """
            Input(784), Dense(64, Bias = false), «BatchNorm(Momentum = 1)», Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0028", "a picture into a layer of its own size", """
            Input(1024, 1024, 3), Flatten, «Dense(4096)», Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0018", "a layer of no units", "Input(784), Dense(100), Relu, «Dense(0)», Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0018", "−1 units, for the compiler to find out",
            "Input(784), «Dense(-1)», Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        OnDevice("LAM0083", "rows of a digit one after the other, for a graphics processor",
            "Input(28, 28), «Lstm(128)», Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        OnDevice("LAM0083", "a large table of words trained on a device", """
            Input(100, Indices = 20000), «Embedding(20000, 64)», GlobalAveragePool, Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)
            """),
        Of("LAM0082", "an error wished away", """
            Input(28, 28), Flatten, «Dense(128, Suppress = "LAM0019")», Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0082", "advice silenced by its title", """
            Input(784), «Dense(64, Suppress = "bias")», Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
    ];
}
