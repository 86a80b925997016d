using static Lamina.Generator.Tests.Corpus.Faults.Fault;

namespace Lamina.Generator.Tests.Corpus.Faults;

/// <summary>Classes, targets and declared outputs that are not what the network gives; numbers of a loss.</summary>
internal static class TargetFaults
{
    public static readonly IReadOnlyList<Fault> All =
    [
        Of("LAM0067", "the class's number as the target", """
            Input(784), Dense(128), Relu, Dense(10), Softmax, «Loss(Loss.CrossEntropy, Target = new[] { 1 })»
            """),
        Of("LAM0067", "two columns for one sigmoid", """
            Input(30), Dense(16), Relu, Dense(1), Sigmoid, «Loss(Loss.BinaryCrossEntropy, Target = new[] { 2 })»
            """),
        Of("LAM0067", "masks of classes as numbers", """
            Input(64, 64, 3), Conv2D(16, 3, Padding = Padding.Same), Relu, Conv2D(5, 1), Softmax,
            «Loss(Loss.CrossEntropy, Target = new[] { 64, 64 })»
            """),
        Of("LAM0067", "4 corners for 2 outputs", """
            Input(96, 96, 1), Conv2D(8, 3, Stride = 2, Pad = 1), Relu, Flatten, Dense(2),
            «Loss(Loss.MeanSquaredError, Target = new[] { 4 })»
            """),
        Of("LAM0067", "a mask for each image, a map smaller by a border", """
            Input(64, 64, 1), Conv2D(16, 3), Relu, Conv2D(1, 1), Sigmoid, «Loss(Loss.BinaryCrossEntropy, Target = new[] { 64, 64, 1 })»
            """),
        Of("LAM0067", "one class for the whole image, one prediction per pixel",
            "Input(32, 32, 3), Conv2D(32, 3), Relu, Conv2D(10, 1), Softmax, «Loss(Loss.CrossEntropy, Target = new[] { 10 })»"),
        Of("LAM0066", "weights of ten classes for nine outputs", """
            Input(784), Dense(64), Relu, Dense(9), Softmax,
            «Loss(Loss.CrossEntropy, ClassWeights = new double[] { 1, 1, 1, 1, 1, 1, 1, 1, 2, 2 })»
            """),
        Of("LAM0066", "two weights for one sigmoid", """
            Input(29), Dense(16), Relu, Dense(1), Sigmoid, «Loss(Loss.BinaryCrossEntropy, ClassWeights = new[] { 0.5, 289 })»
            """),
        Of("LAM0066", "weights without the background", """
            Input(64, 64, 3), Conv2D(16, 3, Padding = Padding.Same), Relu, Conv2D(4, 1), Softmax,
            «Loss(Loss.CrossEntropy, ClassWeights = new double[] { 2, 2, 5 })»
            """),
        Of("LAM0059", "nine outputs for the ten digits", """
            Input(28, 28, 1), Conv2D(32, 3), Relu, Flatten, Dense(9), Softmax, «Output(10)», Loss(Loss.CrossEntropy)
            """),
        Of("LAM0059", "an autoencoder whose decoder is too narrow", """
            Input(784), Dense(128), Relu, Dense(32), Relu, Dense(128), Relu, Dense(748), Sigmoid, «Output(784)»,
            Loss(Loss.BinaryCrossEntropy)
            """),
        Of("LAM0059", "an autoencoder that comes back as 24 × 24", """
            Input(28, 28, 1), Conv2D(16, 3), Relu, MaxPool2D(2), Conv2D(8, 2), Relu, MaxPool2D(2), Upsample2D(2),
            Conv2D(16, 3, Padding = Padding.Same), Relu, Upsample2D(2), Conv2D(1, 3, Padding = Padding.Same), Sigmoid, «Output(28, 28, 1)»,
            Loss(Loss.BinaryCrossEntropy)
            """),
        Of("LAM0059", "a transposed convolution without its OutputPad", """
            Input(28, 28, 1), Conv2D(16, 3, Stride = 2, Pad = 1), Relu, Conv2D(32, 3, Stride = 2, Pad = 1), Relu,
            ConvTranspose2D(16, 3, Stride = 2, Pad = 1), Relu, ConvTranspose2D(1, 3, Stride = 2, Pad = 1), Sigmoid, «Output(28, 28, 1)»,
            Loss(Loss.BinaryCrossEntropy)
            """),
        Of("LAM0059", "a generator of grey pictures where colors were promised", """
            Input(100), Dense(3136), Relu, Reshape(7, 7, 64), ConvTranspose2D(32, 4, Stride = 2, Pad = 1), Relu,
            ConvTranspose2D(1, 4, Stride = 2, Pad = 1), Tanh, «Output(28, 28, 3)», Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0059", "a segmentation at half the resolution", """
            Input(96, 96, 3), Conv2D(16, 3, Padding = Padding.Same), Relu, MaxPool2D(2), Conv2D(32, 3, Padding = Padding.Same), Relu,
            Conv2D(4, 1), Softmax, «Output(96, 96, 4)», Loss(Loss.CrossEntropy)
            """),
        Of("LAM0024", "Huber's delta of 0", "Input(8), Dense(64), Relu, Dense(1), «Loss(Loss.Huber, Delta = 0)»"),
        Of("LAM0024", "Huber's delta with the sign of a threshold",
            "Input(8), Dense(64), Relu, Dense(2), «Loss(Loss.Huber, Delta = -1.35)»"),
        Of("LAM0025", "a loss from another framework's numbering", "Input(784), Dense(128), Relu, Dense(10), Softmax, «Loss((Loss)12)»"),
        Of("LAM0025", "an initialiser that is none",
            "Input(784), «Dense(128, Init = (Init)8)», Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0035", "label smoothing of 1",
            "Input(784), Dense(128), Relu, Dense(10), Softmax, «Loss(Loss.CrossEntropy, LabelSmoothing = 1)»"),
        Of("LAM0035", "a head of weight 0", """
            Input(64), Dense(64), Relu(Name = "trunk"), Dense(3), Softmax, Loss(Loss.CrossEntropy, Name = "kind"), Dense(1, From = "trunk"),
            «Loss(Loss.MeanSquaredError, Name = "size", Weight = 0)»
            """),
        Of("LAM0035", "a temperature of 0", "Input(784), Dense(30), Relu, Dense(10), Softmax, «Loss(Loss.Distillation, Temperature = 0)»"),
    ];
}
