using static Lamina.Generator.Tests.Corpus.Faults.Fault;

namespace Lamina.Generator.Tests.Corpus.Faults;

/// <summary>Names of layers, what nothing uses, and weights that cannot be shared.</summary>
internal static class ReferenceFaults
{
    public static readonly IReadOnlyList<Fault> All =
    [
        Of("LAM0016", "the heading of a column as the name of an input", """
            «Input(12, Name = "sensor data")», Input(3, Name = "weather"), Concat("weather"), Dense(32), Relu, Dense(1),
            Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0017", "two inputs copied with their name", """
            Input(12, Name = "sensors"), «Input(3, Name = "sensors")», Concat("sensors"), Dense(32), Relu, Dense(1),
            Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0032", "a misspelt shortcut", """
            Input(28, 28, 1), Conv2D(32, 3, Padding = Padding.Same), Relu(Name = "shortcut"), Conv2D(32, 3, Padding = Padding.Same),
            «Add("shorcut")», Relu, GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0032", "a branch of a layer that has no name", """
            Input(64), Dense(64, Name = "trunk"), Relu, Dense(3), Softmax, Loss(Loss.CrossEntropy, Name = "kind"),
            «Dense(1, From = "features")», Loss(Loss.MeanSquaredError, Name = "size")
            """),
        Of("LAM0032", "a capital letter", """
            Input(50, Name = "left"), Dense(32), Relu(Name = "hidden"), Dense(32), Relu, «Concat("HIDDEN")», Dense(1),
            Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0032", "a member's name with an underscore", """
            Input(40), Dense(20, Name = "dense_1"), Tanh, Dense(20), «Add("dense1_")», Relu, Dense(1), Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0032", "lengths of an input that is called otherwise",
            "Input(100, 8, Name = \"series\"), Input(1, Name = \"lengths\"), «Lstm(32, Lengths = \"length\", From = \"series\")», "
                + "Concat(\"lengths\"), Dense(1), Loss(Loss.MeanSquaredError)"),
        Of("LAM0032", "a loss of a head that was renamed", """
            Input(64), Dense(64), Relu, Dense(10), Softmax(Name = "digits"), «Loss(Loss.CrossEntropy, From = "digit")»
            """),
        Of("LAM0017", "a copied layer with its name", """
            Input(784), Dense(300, Name = "hidden"), Relu, «Dense(100, Name = "hidden")», Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0017", "two branches with the same name", """
            Input(40, 50, Name = "words"), Conv1D(64, 3), Relu, GlobalMaxPool(Name = "branch"), Conv1D(64, 5, From = "words"), Relu,
            «GlobalMaxPool(Name = "branch")», Dense(2), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0017", "an input and a layer of the same name", """
            Input(13, Name = "features"), «Dense(64, Name = "features")», Relu, Dense(1), Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0016", "a name with a hyphen",
            "Input(784), «Dense(300, Name = \"fc-1\")», Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0016", "a name with a slash, as scopes have it", """
            Input(28, 28, 1), «Conv2D(32, 3, Name = "block1/conv1")», Relu, Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0016", "a name that begins with a number", """
            Input(784), «Dense(300, Name = "1st")», Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0061", "a decoder that is named before it stands", """
            Input(32, 32, 3), Conv2D(16, 3, Padding = Padding.Same), Relu, «Concat("up")»,
            Conv2D(16, 3, Padding = Padding.Same, Name = "up"), Relu, GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0061", "feedback as in a circuit", """
            Input(16), Dense(16), «Add("state")», Tanh(Name = "state"), Dense(1), Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0061", "a shared layer before its original", """
            Input(784, Name = "a"), Input(784, Name = "b"), «Shared("mind", From = "a")», Relu(Name = "one"),
            Dense(64, From = "b", Name = "mind"), Relu, Concat("one"), Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)
            """),
        Of("LAM0011", "a second input that nothing reads", """
            Input(64, 64, 3, Name = "image"), «Input(10, Name = "clinical")», Conv2D(16, 3, From = "image"), Relu, GlobalAveragePool,
            Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)
            """),
        Of("LAM0011", "lengths declared and forgotten", """
            Input(100, 8, Name = "series"), «Input(1, Name = "length")», Gru(32, From = "series"), Dense(1), Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0015", "an inception branch left out of Concat", """
            Input(28, 28, 192, Name = "x"), Conv2D(64, 1), Relu(Name = "one"), Conv2D(128, 3, Padding = Padding.Same, From = "x"),
            Relu(Name = "three"), «Conv2D(32, 5, Padding = Padding.Same, From = "x", Name = "five")», Concat("one", "three"),
            GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0015", "two layers, an inception branch left out of Concat", """
            Input(28, 28, 192, Name = "x"), Conv2D(64, 1), Relu(Name = "one"), Conv2D(128, 3, Padding = Padding.Same, From = "x"),
            Relu(Name = "three"), Conv2D(32, 5, Padding = Padding.Same, From = "x"), «Relu(Name = "five")», Concat("one", "three"),
            GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0015", "a shortcut computed and not added", """
            Input(32, 32, 16, Name = "x"), Conv2D(32, 3, Stride = 2, Pad = 1, Name = "main"), «Conv2D(32, 1, Stride = 2, From = "x")»,
            Relu(From = "main"), GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0015", "layers after the only loss's layer", """
            Input(784), Dense(64), Relu, Dense(10), Softmax(Name = "digit"), «Dense(4, From = "digit")»,
            Loss(Loss.CrossEntropy, From = "digit")
            """),
        Of("LAM0044", "twins whose inputs differ", """
            Input(784, Name = "a"), Input(400, Name = "b"), Dense(64, From = "a", Name = "mind"), Relu(Name = "one"),
            «Shared("mind", From = "b")», Relu, Concat("one"), Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)
            """),
        Of("LAM0044", "a convolution shared between colors and grey", """
            Input(32, 32, 3, Name = "color"), Input(32, 32, 1, Name = "grey"), Conv2D(16, 3, From = "color", Name = "eye"), Relu,
            GlobalMaxPool(Name = "one"), «Shared("eye", From = "grey")», Relu, GlobalMaxPool, Concat("one"), Dense(1), Sigmoid,
            Loss(Loss.BinaryCrossEntropy)
            """),
        Of("LAM0044", "an activation shared", """
            Input(30), Dense(16), Relu(Name = "act"), Dense(16), «Shared("act")», Dense(1), Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0044", "tied weights of an autoencoder by Shared", """
            Input(784), Dense(32, Name = "encoder"), Relu, «Shared("encoder")», Sigmoid, Loss(Loss.BinaryCrossEntropy)
            """),
        Of("LAM0062", "a head on the input", """
            Input(64, Name = "x"), Dense(32), Relu, Dense(64, Name = "y"), Loss(Loss.MeanSquaredError, Name = "a"),
            «Loss(Loss.MeanSquaredError, Name = "b", From = "x")»
            """),
        Of("LAM0062", "a loss before the first layer", """
            Input(784), «Loss(Loss.MeanSquaredError, Name = "early")», Dense(10), Softmax, Loss(Loss.CrossEntropy, Name = "late")
            """),
    ];
}
