using static Lamina.Generator.Tests.Corpus.Faults.Fault;

namespace Lamina.Generator.Tests.Corpus.Faults;

/// <summary>The last layer and the loss: they do not fit, or not the question.</summary>
internal static class LastLayerFaults
{
    public static readonly IReadOnlyList<Fault> All =
    [
        Of("LAM0027", "logits into the cross-entropy", """
            Input(28, 28, 1), Conv2D(32, 3), Relu, MaxPool2D(2), Flatten, Dense(10), «Loss(Loss.CrossEntropy)»
            """),
        Of("LAM0027", "a logit into the binary cross-entropy", """
            Input(30), Dense(64), Relu, Dense(32), Relu, Dense(1), «Loss(Loss.BinaryCrossEntropy)»
            """),
        Of("LAM0027", "relu on the scores of classes",
            "Input(784), Dense(300), Relu, Dense(100), Relu, Dense(10), Relu, «Loss(Loss.CrossEntropy)»"),
        Of("LAM0027", "tanh before the binary cross-entropy",
            "Input(20), Dense(32), Tanh, Dense(1), Tanh, «Loss(Loss.BinaryCrossEntropy)»"),
        Of("LAM0027", "cross-entropy for cats and dogs with one sigmoid",
            "Input(128, 128, 3), Conv2D(32, 3, Padding = Padding.Same), Relu, MaxPool2D(2), Flatten, Dense(64), Relu, Dense(1), Sigmoid, "
                + "«Loss(Loss.CrossEntropy)»"),
        Of("LAM0027", "binary cross-entropy for ten classes", """
            Input(784), Dense(512), Relu, Dropout(0.8), Dense(10), Softmax, «Loss(Loss.BinaryCrossEntropy)»
            """),
        Of("LAM0027", "cross-entropy for a price", "Input(13), Dense(64), Relu, Dense(64), Relu, Dense(1), «Loss(Loss.CrossEntropy)»"),
        Of("LAM0027", "a class for each pixel without softmax", """
            Input(64, 64, 3), Conv2D(32, 3, Padding = Padding.Same), Relu, Conv2D(21, 1),
            «Loss(Loss.CrossEntropy, Target = new[] { 64, 64, 21 })»
            """),
        Of("LAM0027", "a divergence between scores", "Input(50), Dense(100), Relu, Dense(20), «Loss(Loss.KlDivergence)»"),
        Of("LAM0027", "a student without softmax", "Input(784), Dense(30), Relu, Dense(10), «Loss(Loss.Distillation, Temperature = 4)»"),
        Of("LAM0027", "a discriminator without sigmoid", """
            Input(64, 64, 3), Conv2D(64, 4, Stride = 2, Pad = 1), LeakyRelu(0.2), Conv2D(128, 4, Stride = 2, Pad = 1, Bias = false),
            BatchNorm, LeakyRelu(0.2), Flatten, Dense(1), «Loss(Loss.BinaryCrossEntropy)»
            """),
        Of("LAM0026", "softmax for yes or no", "Input(30), Dense(16), Relu, Dense(16), Relu, Dense(1), «Softmax», Loss(Loss.CrossEntropy)"),
        Of("LAM0026", "softmax of one for cats and dogs",
            "Input(150, 150, 3), Conv2D(32, 3, Padding = Padding.Same), Relu, MaxPool2D(2), Flatten, Dense(256), Relu, Dropout(0.5), "
                + "Dense(1), «Softmax», Loss(Loss.CrossEntropy)"),
        Of("LAM0026", "softmax of the sentiment", """
            Input(200, Indices = 20000), Embedding(20000, 32), Lstm(32), Dense(1), «Softmax», Loss(Loss.CrossEntropy)
            """),
        Of("LAM0026", "softmax over a mask of one channel", """
            Input(64, 64, 3), Conv2D(16, 3, Padding = Padding.Same), Relu, Conv2D(1, 1), «Softmax», Loss(Loss.CrossEntropy)
            """),
        Of("LAM0065", "sigmoids for digits", "Input(784), Dense(128), Relu, Dense(10), Sigmoid, «Loss(Loss.CrossEntropy)»"),
        Of("LAM0065", "sigmoids for the three irises", "Input(4), Dense(8), Relu, Dense(3), Sigmoid, «Loss(Loss.CrossEntropy)»"),
        Of("LAM0065", "sigmoids for the parts of speech",
            "Input(40, 50), Gru(64, ReturnSequences = true), Dense(17, PerStep = true), Sigmoid, «Loss(Loss.CrossEntropy)»"),
        Of("LAM0031", "mean squared error of classes", "Input(784), Dense(128), Relu, Dense(10), Softmax, «Loss(Loss.MeanSquaredError)»"),
        Of("LAM0031", "softmax left over from a classifier",
            "Input(13), Dense(64), Relu, Dense(3), Softmax, «Loss(Loss.MeanAbsoluteError)»"),
        Of("LAM0031", "Huber's loss of probabilities", "Input(4), Dense(24), Relu, Dense(2), Softmax, «Loss(Loss.Huber)»"),
        Of("LAM0063", "a hinge after a sigmoid", "Input(54), Dense(32), Relu, Dense(1), Sigmoid, «Loss(Loss.Hinge)»"),
        Of("LAM0063", "a hinge after softmax", "Input(54), Dense(32), Relu, Dense(2), Softmax, «Loss(Loss.Hinge)»"),
        Of("LAM0064", "softmax twice", "Input(784), Dense(128), Relu, Dense(10), Softmax, «Softmax», Loss(Loss.CrossEntropy)"),
        Of("LAM0064", "log-softmax after softmax, as the loss was said to want it", """
            Input(784), Dense(128), Relu, Dense(10), Softmax, «LogSoftmax», Loss(Loss.CrossEntropy)
            """),
        Of("LAM0064", "relu, then softmax", "Input(28, 28), Flatten, Dense(64), Relu, Dense(10), Relu, «Softmax», Loss(Loss.CrossEntropy)"),
        Of("LAM0064", "relu, then sigmoid", "Input(30), Dense(16), Relu, Dense(1), Relu, «Sigmoid», Loss(Loss.BinaryCrossEntropy)"),
        Of("LAM0064", "relu on both sides of a pasted block", """
            Input(32, 32, 3), Conv2D(32, 3, Padding = Padding.Same), Relu, «Relu», MaxPool2D(2), Flatten, Dense(10), Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("LAM0064", "sigmoid, then softmax", "Input(64), Dense(32), Relu, Dense(5), Sigmoid, «Softmax», Loss(Loss.CrossEntropy)"),
        Of("LAM0069", "relu on returns that fall as well", "Input(60, 5), Lstm(50), Dense(1), «Relu», Loss(Loss.MeanSquaredError)"),
        Of("LAM0069", "relu on Q-values", "Input(8), Dense(64), Relu, Dense(64), Relu, Dense(4), «Relu», Loss(Loss.Huber)"),
        Of("LAM0069", "relu on a denoised image around 0", """
            Input(40, 40, 1), Conv2D(64, 3, Padding = Padding.Same), Relu, Conv2D(1, 3, Padding = Padding.Same), «Relu»,
            Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0030", "dropout behind softmax, where the loss is of squares", """
            Input(20), Dense(64), Relu, Dense(3), «Dropout(0.5)», Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0030", "dropout after the last layer of a forecast", """
            Input(60, 5), Lstm(50, ReturnSequences = true), Lstm(50), Dense(1), «Dropout(0.8)», Loss(Loss.MeanAbsoluteError)
            """),
        OnClass("LAM0014", "a classifier whose loss is forgotten", "Input(28, 28, 1), Conv2D(32, 3), Relu, Flatten, Dense(10), Softmax"),
        OnClass("LAM0014", "a regressor whose loss is forgotten", "Input(13), Dense(64), Relu, Dense(1)"),
    ];
}
