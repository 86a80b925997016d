using static Lamina.Generator.Tests.Corpus.Correct.RightNetwork;

namespace Lamina.Generator.Tests.Corpus.Correct;

/// <summary>Right networks of dense layers: regressions, classifiers and other models of tables of numbers.</summary>
internal static class DenseNetworks
{
    public static readonly IReadOnlyList<RightNetwork> All =
    [
        Of("linear regression of house prices", "Input(13), Dense(1), Loss(Loss.MeanSquaredError)"),
        Of("ridge regression", "Input(13), Dense(1, L2 = 1e-2), Loss(Loss.MeanSquaredError)"),
        Of("lasso", "Input(90), Dense(1, L1 = 1e-3), Loss(Loss.MeanSquaredError)"),
        Of("logistic regression of cat pictures, from zeros",
            "Input(64, 64, 3), Flatten, Dense(1, Init = Init.Zeros), Sigmoid, Loss(Loss.BinaryCrossEntropy)"),
        Of("logistic regression with a penalty", "Input(30), Dense(1, L2 = 0.1), Sigmoid, Loss(Loss.BinaryCrossEntropy)"),
        Of("softmax regression of digits", "Input(784), Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("softmax regression from zeros", "Input(28, 28), Flatten, Dense(10, Init = Init.Zeros), Softmax, Loss(Loss.CrossEntropy)"),
        Of("a linear support vector machine", "Input(54), Dense(1, L2 = 1e-3), Loss(Loss.Hinge)"),
        Of("a perceptron with one hidden layer for planar data",
            "Input(2), Dense(4), Tanh, Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)"),
        Of("784-300-100-10",
            "Input(784), Dense(300), Relu, Dense(100), Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("784-30-10 with sigmoids and a quadratic cost",
            "Input(784), Dense(30), Sigmoid, Dense(10), Sigmoid, Loss(Loss.MeanSquaredError)"),
        Of("784-100-10 with sigmoids and independent cross-entropies",
            "Input(784), Dense(100), Sigmoid, Dense(10), Sigmoid, Loss(Loss.BinaryCrossEntropy)"),
        Of("the course's L-layer cat classifier",
            "Input(12288), Dense(20), Relu, Dense(7), Relu, Dense(5), Relu, Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)"),
        Of("the course's signs classifier", "Input(12288), Dense(25), Relu, Dense(12), Relu, Dense(6), Softmax, Loss(Loss.CrossEntropy)"),
        Of("dropout as in Hinton's paper",
            "Input(784), Dropout(0.8), Dense(1200), Relu, Dropout(0.5), Dense(1200), Relu, Dropout(0.5), Dense(10), Softmax, "
                + "Loss(Loss.CrossEntropy)"),
        Of("a Keras tutorial's network with dropout",
            "Input(784), Dense(512), Relu, Dropout(keep: 0.8), Dense(512), Relu, Dropout(keep: 0.8), Dense(10), Softmax, "
                + "Loss(Loss.CrossEntropy)"),
        Of("batch normalisation after each dense layer", """
            Input(784), Dense(256, Bias = false), BatchNorm, Relu, Dense(128, Bias = false), BatchNorm, Relu, Dense(64, Bias = false),
            BatchNorm, Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("batch normalisation, dropout behind it", """
            Input(28, 28), Flatten, Dense(512, Bias = false), BatchNorm, Relu, Dropout(0.5), Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("batch normalisation of the input itself",
            "Input(8), BatchNorm, Dense(32), Relu, Dense(16), Relu, Dense(1), Loss(Loss.MeanSquaredError)"),
        Of("batch normalisation after the activation",
            "Input(40), Dense(128), Relu, BatchNorm, Dense(64), Relu, BatchNorm, Dense(5), Softmax, Loss(Loss.CrossEntropy)"),
        Of("layer normalisation in a regressor",
            "Input(60), Dense(128), LayerNorm, Gelu, Dense(128), LayerNorm, Gelu, Dense(1), Loss(Loss.MeanSquaredError)"),
        Of("root mean square normalisation",
            "Input(60), Dense(128, Bias = false), RmsNorm, Silu, Dense(128, Bias = false), RmsNorm, Silu, Dense(3), "
                + "Loss(Loss.MeanSquaredError)"),
        Of("a self-normalising network", """
            Input(57), Dense(256, Init = Init.Xavier), Selu, Dense(256, Init = Init.Xavier), Selu, Dense(64, Init = Init.Xavier), Selu,
            Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)
            """),
        Of("He's initialiser written out",
            "Input(100), Dense(200, Init = Init.He), Relu, Dense(50, Init = Init.He), Relu, Dense(1), Loss(Loss.MeanSquaredError)"),
        Of("Glorot's initialiser before tanh",
            "Input(100), Dense(200, Init = Init.Glorot), Tanh, Dense(50, Init = Init.Glorot), Tanh, Dense(1), Loss(Loss.MeanSquaredError)"),
        Of("Boston housing in Keras", "Input(13), Dense(64), Relu, Dense(64), Relu, Dense(1), Loss(Loss.MeanSquaredError)"),
        Of("Huber's loss against outliers", "Input(8), Dense(64), Relu, Dense(64), Relu, Dense(1), Loss(Loss.Huber, Delta = 1.35)"),
        Of("travel times, which are never below 0",
            "Input(12), Dense(64), Relu, Dense(32), Relu, Dense(1), Softplus, Loss(Loss.MeanAbsoluteError)"),
        Of("log-cosh for noisy targets", "Input(24), Dense(96), Relu, Dense(48), Relu, Dense(2), Loss(Loss.LogCosh)"),
        Of("a share between 0 and 1", "Input(20), Dense(40), Relu, Dense(1), Sigmoid, Loss(Loss.MeanSquaredError)"),
        Of("steering angles between −1 and 1", "Input(30), Dense(60), Relu, Dense(1), Tanh, Loss(Loss.MeanSquaredError)"),
        Of("tags of a text, any of which may hold",
            "Input(5000), Dense(256), Relu, Dropout(0.5), Dense(90), Sigmoid, Loss(Loss.BinaryCrossEntropy)"),
        Of("rare fraud, weighted",
            "Input(29), Dense(16), Relu, Dropout(0.5), Dense(2), Softmax, Loss(Loss.CrossEntropy, ClassWeights = new[] { 0.5, 289.0 })"),
        Of("label smoothing", "Input(784), Dense(400), Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy, LabelSmoothing = 0.1)"),
        Of("examples of different importance", "Input(11), Dense(32), Relu, Dense(1), Loss(Loss.MeanSquaredError, ExampleWeights = true)"),
        Of("log-probabilities", "Input(784), Dense(128), Relu, Dense(10), LogSoftmax, Loss(Loss.CrossEntropy)"),
        Of("a student of a large teacher",
            "Input(784), Dense(30), Relu, Dense(10), Softmax, Loss(Loss.Distillation, Temperature = 4, HardWeight = 0.1, "
                + "Target = new[] { 2, 10 })"),
        Of("matching a distribution", "Input(50), Dense(100), Relu, Dense(20), Softmax, Loss(Loss.KlDivergence)"),
        Of("targets whose shape is written down",
            "Input(16), Dense(32), Relu, Dense(4), Loss(Loss.MeanSquaredError, Target = new[] { 4 })"),
        Of("Q-values of CartPole", """
            Input(4), Dense(24), Relu, Dense(24), Relu, Dense(2), Output(2), Loss(Loss.MeanSquaredError, MissingTargets = true)
            """),
        Of("a residual network of dense layers",
            "Input(64), Dense(128), Relu, Use<Residual>(128, Repeat = 4), Dense(1), Loss(Loss.MeanSquaredError)",
            "\n[Block, Dense(Arg.A), Relu, Dense(Arg.A), AddInput, Relu]\npublic class Residual;\n"),
        Of("a highway of gates", """
            Input(50), Dense(50), Tanh(Name = "x"), Dense(50), Relu(Name = "h"), Dense(50, From = "x"), Sigmoid(Name = "t"),
            Multiply("h", "t", Name = "new"), Add("new", "x"), Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("leaky and trained slopes",
            "Input(784), Dense(240), LeakyRelu(0.1), Dense(240), PRelu, Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("wide and deep", """
            Input(40, Name = "wide"), Input(200, Name = "deep"), Dense(128, From = "deep"), Relu, Dense(64), Relu, Concat("wide"), Dense(1),
            Sigmoid, Loss(Loss.BinaryCrossEntropy)
            """),
        OnDevice(
            "digits on a graphics processor", "Input(784), Dense(512), Relu, Dropout(0.8), Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        OnDevice("an image through convolutions on a graphics processor", """
            Input(28, 28, 1), Conv2D(6, 5, Padding = Padding.Same), Relu, MaxPool2D(2), Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("a network without hidden layer for each of 5 outputs", "Input(10), Dense(5), Loss(Loss.MeanAbsoluteError)"),
        Of("five sigmoids with normalisation between", """
            Input(100), Dense(64, Bias = false), BatchNorm, Sigmoid, Dense(64, Bias = false), BatchNorm, Sigmoid, Dense(64, Bias = false),
            BatchNorm, Sigmoid, Dense(64, Bias = false), BatchNorm, Sigmoid, Dense(64, Bias = false), BatchNorm, Sigmoid, Dense(10),
            Softmax, Loss(Loss.CrossEntropy)
            """),
    ];
}
