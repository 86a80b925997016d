using static Lamina.Generator.Tests.Corpus.Faults.Fault;

namespace Lamina.Generator.Tests.Corpus.Faults;

/// <summary>Between the part of a network that sees images or sequences and the part that sees features.</summary>
internal static class FlatteningFaults
{
    public static readonly IReadOnlyList<Fault> All =
    [
        Of("LAM0019", "digits straight into a hidden layer",
            "Input(28, 28), «Dense(128)», Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0019", "an image straight into a classifier",
            "Input(28, 28, 1), Conv2D(32, 3), Relu, «Dense(10)», Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0019", "Flatten forgotten after the last pool",
            "Input(150, 150, 3), Conv2D(32, 3), Relu, MaxPool2D(2), Conv2D(64, 3), Relu, MaxPool2D(2), «Dense(512)», Relu, Dense(1), "
                + "Sigmoid, Loss(Loss.BinaryCrossEntropy)"),
        Of("LAM0019", "logistic regression of pictures that nobody flattened", """
            Input(64, 64, 3), «Dense(1)», Sigmoid, Loss(Loss.BinaryCrossEntropy)
            """),
        Of("LAM0019", "dropout where Flatten should be",
            "Input(32, 32, 3), Conv2D(32, 3), Relu, Conv2D(64, 3), Relu, MaxPool2D(2), Dropout(0.75), «Dense(128)», Relu, Dropout(0.5), "
                + "Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0019", "a stack of frames into a Q-network", "Input(84, 84, 4), «Dense(256)», Relu, Dense(6), Loss(Loss.Huber)"),
        Of("LAM0019", "Flatten behind the dense layer", """
            Input(28, 28, 1), Conv2D(16, 5), Relu, MaxPool2D(2), «Dense(64)», Flatten, Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0019", "word vectors of a text into a classifier",
            "Input(100, Indices = 10000), Embedding(10000, 50), «Dense(64)», Relu, Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)"),
        Of("LAM0019", "a batch dimension in the input", "Input(1, 784), «Dense(300)», Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0019", "a head on feature maps by name", """
            Input(28, 28, 1), Conv2D(16, 3, Stride = 2, Pad = 1), Relu(Name = "seen"), «Dense(10, From = "seen")», Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("LAM0036", "4·4·50 where padding left 7·7·50", """
            Input(28, 28, 1), Conv2D(20, 5, Padding = Padding.Same), Relu, MaxPool2D(2), Conv2D(50, 5, Padding = Padding.Same), Relu,
            MaxPool2D(2), «Reshape(800)», Dense(500), Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0036", "16·5·5 from the tutorial, on images of another size", """
            Input(28, 28, 1), Conv2D(6, 5), Relu, MaxPool2D(2), Conv2D(16, 5), Relu, MaxPool2D(2), «Reshape(400)», Dense(120), Relu,
            Dense(84), Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0036", "AlexNet's 9216 after an input of 224", """
            Input(224, 224, 3), Conv2D(64, 11, Stride = 4, Pad = 2), Relu, MaxPool2D(3, Stride = 2), Conv2D(192, 5, Pad = 2), Relu,
            MaxPool2D(3, Stride = 2), Conv2D(256, 3, Pad = 1), Relu, «Reshape(9216)», Dense(4096), Relu, Dropout(0.5), Dense(1000), Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("LAM0036", "a picture of the wrong side", """
            Input(784), «Reshape(32, 32, 1)», Conv2D(16, 3), Relu, GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0036", "a generator's first image needs 256 channels, its dense layer gives 128", """
            Input(100), Dense(6272), Relu, «Reshape(7, 7, 256)», ConvTranspose2D(128, 4, Stride = 2, Pad = 1), Relu,
            ConvTranspose2D(1, 4, Stride = 2, Pad = 1), Tanh, Loss(Loss.MeanAbsoluteError)
            """),
        Of("LAM0036", "color channels forgotten in a count", """
            Input(64, 64, 3), «Reshape(4096)», Dense(20), Relu, Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)
            """),
        Of("LAM0036", "an autoencoder's code into a smaller grid", """
            Input(32, 32, 3), Conv2D(32, 3, Stride = 2, Pad = 1), Relu, Flatten, Dense(64), Relu, Dense(2048), Relu, «Reshape(8, 8, 64)»,
            ConvTranspose2D(3, 4, Stride = 4), Sigmoid, Loss(Loss.BinaryCrossEntropy)
            """),
        Of("LAM0036", "patches of a vision network counted with one too many",
            "Input(224, 224, 3), Conv2D(192, 16, Stride = 16), «Reshape(197, 192)», MultiHeadAttention(3), LayerNorm, GlobalAveragePool, "
                + "Dense(1000), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0049", "steps of 13 features from 400 numbers",
            "Input(400), «Reshape(-1, 13)», Lstm(64), Dense(4), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0049", "three channels from a grey picture", """
            Input(784), «Reshape(16, 16, -1)», Conv2D(8, 3), Relu, GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0048", "view(-1, 28, -1)",
            "Input(784), «Reshape(-1, 28, -1)», GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0048", "the batch's −1 beside another", """
            Input(32, 32, 3), Conv2D(16, 3), Relu, «Reshape(-1, -1)», Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0033", "a pool after Flatten",
            "Input(28, 28, 1), Conv2D(32, 3), Relu, Flatten, «MaxPool2D(2)», Dense(64), Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0033", "a convolution after Flatten",
            "Input(28, 28, 1), Conv2D(32, 3), Relu, Flatten, «Conv2D(64, 3)», Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0033", "a global pool after the dense layers",
            "Input(32, 32, 3), Conv2D(32, 3), Relu, Flatten, Dense(64), Relu, «GlobalAveragePool», Dense(10), Softmax, "
                + "Loss(Loss.CrossEntropy)"),
        Of("LAM0033", "a transposed convolution on a code that is no grid yet", """
            Input(100), Dense(12544), Relu, «ConvTranspose2D(128, 5, Padding = Padding.Same)», Relu,
            ConvTranspose2D(1, 4, Stride = 2, Pad = 1), Tanh, Loss(Loss.MeanSquaredError)
            """),
    ];
}
