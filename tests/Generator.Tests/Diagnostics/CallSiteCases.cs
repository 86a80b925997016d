using System.Text;

namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>Mistakes where a network is used.</summary>
internal static class CallSiteCases
{
    private const string Digits =
        "[Network, Input(28, 28)]\n[Flatten, Dense(10), Softmax]\n[Loss(Loss.CrossEntropy)]\npublic partial class DigitNet;\n";

    private const string Normalised =
        "[Network, Input(4)]\n[Dense(8, Bias = false), BatchNorm, Relu, Dense(3), Softmax]\n[Loss(Loss.CrossEntropy)]\n"
            + "public partial class Net;\n";

    private const string TwoInputs = """
        [Network, Input(4, Name = "image"), Input(3, Name = "radar")]
        [Dense(5, From = "image"), Tanh(Name = "seen")]
        [Dense(5, From = "radar"), Tanh(Name = "heard")]
        [Concat("seen", "heard"), Dense(2), Softmax(Name = "kind"), Loss(Loss.CrossEntropy, Name = "kind", From = "kind")]
        [Dense(1, From = "seen", Name = "far"), Loss(Loss.MeanSquaredError, Name = "far", From = "far")]
        public partial class Net;

        """;

    private const string NormAt = "BatchNorm";

    public static readonly IReadOnlyList<DiagnosticCase> All =
    [
        .. ArgumentLengths, .. BatchesAndParts, .. DataSets, .. ResultLengths, .. Labels, .. BatchesOfOne, .. WeightsCases.All,
    ];

    private static IReadOnlyList<DiagnosticCase> ArgumentLengths =>
    [
        Use(
            "LAM0075", "an array of a constant length", Digits, "net.Predict(new float[«783»], new float[10]);",
            "net.Predict(new float[784], new float[10]);",
            "The input of 'DigitNet.Predict' must hold 784 elements (Input(28, 28)), and this holds 783: 1 too few") with { Others =
                ["Input(28, 28)"] },
        Use(
            "LAM0075", "an inference form", Digits, "net.ToInference().Predict(new float[«783»], new float[10]);",
            "net.ToInference().Predict(new float[784], new float[10]);", "The input of 'DigitNet.Inference.Predict' must hold 784"),
        Use(
            "LAM0075", "a batch of an inference form", Digits,
            "DigitNet.Inference fast = net.ToInference(); fast.Predict(new float[«784»], new float[20], 2);",
            "DigitNet.Inference fast = net.ToInference(); fast.Predict(new float[1568], new float[20], 2);", "784 too few"),
        Use(
            "LAM0075", "a local array", Digits, "var x = new float[«28 * 27»]; net.Predict(x, new float[10]);",
            "var x = new float[28 * 28]; net.Predict(x, new float[10]);", "holds 756: 28 too few") with { Others = ["x", "Input(28, 28)"] },
        Use(
            "LAM0075", "a local span on the stack", Digits,
            "System.Span<float> x = stackalloc float[«785»]; net.Predict(x, new float[10]);",
            "System.Span<float> x = stackalloc float[784]; net.Predict(x, new float[10]);", "holds 785: 1 too many"),
        Use(
            "LAM0075", "a collection expression", Regression, "net.Predict(«[1, 2, 3]», new float[1]);",
            "net.Predict([1, 2], new float[1]);",
            "must hold 2 elements (Input(2)), and this holds 3: 1 too many"),
        Use(
            "LAM0075", "a list of elements", Regression, "net.Predict(«new float[] { 1 }», new float[1]);",
            "net.Predict(new float[] { 1, 2 }, new float[1]);", "holds 1: 1 too few"),
        Use(
            "LAM0075", "a slice between constants", Digits, "net.Predict(«pixels[1..784]», new float[10]);",
            "net.Predict(pixels[0..784], new float[10]);", "holds 783"),
        Use(
            "LAM0075", "a span of a constant length", Digits, "net.Predict(«pixels.AsSpan(0, 700)», new float[10]);",
            "net.Predict(pixels.AsSpan(0, 784), new float[10]);", "holds 700"),
        Use(
            "LAM0075", "a local that never changes gives the size", Digits, "int n = 28 * 29; net.Predict(new float[«n»], new float[10]);",
            "int n = 28 * 28; net.Predict(new float[n], new float[10]);", "holds 812"),
        Use(
            "LAM0075", "a local that is given another array", Digits, "var x = new float[«1»]; net.Predict(x, new float[10]);",
            "var x = new float[1]; if (pixels.Length > 9) x = pixels; net.Predict(x, new float[10]);", "holds 1"),
        Use(
            "LAM0075", "a readonly field", Digits,
            "net.Predict(Row, new float[10]); } private static readonly float[] Row = new float[«7»]; void M() {",
            "net.Predict(Row, new float[10]); } private static readonly float[] Row = new float[784]; void M() {", "holds 7"),
        Use(
            "LAM0075", "a spread of a known length", Regression, "float[] a = [1, 2]; net.Predict(«[.. a, 3]», new float[1]);",
            "net.Predict([.. pixels, 3], new float[1]);", "holds 3"),
    ];

    private static IReadOnlyList<DiagnosticCase> BatchesAndParts =>
    [
        Use(
            "LAM0075", "several examples", Digits, "net.Predict(new float[«784»], new float[20], examples: 2);",
            "net.Predict(new float[1568], new float[20], examples: 2);",
            "The inputs of 'DigitNet.Predict' must hold 1,568 elements (2 examples of Input(28, 28)), and this holds 784"),
        Use(
            "LAM0075", "no whole number of examples", Digits, "net.Predict(new float[«1000»], pixels, pixels.Length);",
            "net.Predict(new float[7840], pixels, pixels.Length);", "784 elements per example", "no whole number of examples"),
        Use(
            "LAM0075", "the row of all inputs", TwoInputs, "net.Predict(new float[«4»], new float[3]);",
            "net.Predict(new float[7], new float[3]);",
            "7 elements (Input(4) \"image\" + Input(3) \"radar\"), and this holds 4: 3 too few")
            with { Others = ["Input(4, Name = \"image\")", "Input(3, Name = \"radar\")"] },
        Use(
            "LAM0075", "one of several inputs", TwoInputs, "net.Predict(new float[4], new float[«4»], new float[2], new float[1]);",
            "net.Predict(new float[4], new float[3], new float[2], new float[1]);",
            "The input 'radar' of 'Net.Predict' must hold 3 elements") with { Others = ["Input(3, Name = \"radar\")"] },
    ];

    private static IReadOnlyList<DiagnosticCase> DataSets =>
    [
        Use(
            "LAM0075", "inputs of a training set", Regression, $"{Trainer}.Fit(new Dataset(pixels, «3», pixels, 1));",
            $"{Trainer}.Fit(new Dataset(pixels, 2, pixels, 1));",
            "The inputs of 'Trainer<Net>.Fit' must hold 2 elements per example (Input(2)), and this holds 3: 1 too many"),
        Use(
            "LAM0075", "targets of a set in a local", Regression,
            $"var data = new Dataset(pixels, 2, pixels, «4»); {Trainer}.Evaluate(data[..3]);",
            $"var data = new Dataset(pixels, 2, pixels, 1); {Trainer}.Evaluate(data[..3]);",
            "The targets of 'Trainer<Net>.Evaluate' must hold 1 element per example (Loss.MeanSquaredError of Dense(1)), and this holds 4"),
        Use(
            "LAM0075", "classes of labels", Digits, "Evaluation.Of(net, Dataset.FromLabels(pixels, 784, [1, 2], «9»));",
            "Evaluation.Of(net, Dataset.FromLabels(pixels, 784, [1, 2], 10));",
            "The targets of 'Evaluation.Of' must hold 10 elements per example (Loss.CrossEntropy of Softmax), and this holds 9: 1 too few"),
        Use(
            "LAM0075", "rows of a set", Regression, "net.Predict(new Dataset([«[1, 2, 3]»], [[1]]));",
            "net.Predict(new Dataset([[1, 2]], [[1, 2, 3]]));",
            "must hold 2 elements per example"),
        Use(
            "LAM0075", "inputs of a data set that are cut short", Regression, "_ = new Dataset(new float[«9»], 2, pixels, 1);",
            "_ = new Dataset(new float[8], 2, pixels, 1);", "The inputs of 'Dataset' must hold 2 elements per example", "no whole number"),
        Use(
            "LAM0075", "targets of a data set for too few examples", Regression, "_ = new Dataset(new float[8], 2, new float[«3»], 1);",
            "_ = new Dataset(new float[8], 2, new float[4], 1);",
            "The targets of 'Dataset' must hold 4 elements (4 examples of targetLength), and this holds 3"),
        Use(
            "LAM0075", "a gradient check", Regression, "GradientCheck.Run<Net>(new double[16], new double[«2»], new double[2], 2);",
            "GradientCheck.Run<Net>(new double[16], new double[4], new double[2], 2);",
            "The inputs of 'GradientCheck.Run' must hold 4 elements"),
    ];

    private static IReadOnlyList<DiagnosticCase> ResultLengths =>
    [
        Use(
            "LAM0076", "an output of another length", Digits, "net.Predict(pixels, new float[«9»]);", "net.Predict(pixels, new float[10]);",
            "The output of 'DigitNet.Predict' must have room for 10 elements (Softmax gives 10), and this has room for 9: 1 too few")
            with { Others = ["Softmax"] },
        Use(
            "LAM0076", "an output on the stack", Digits, "System.Span<float> y = stackalloc float[«1»]; net.Predict(pixels, y);",
            "System.Span<float> y = stackalloc float[10]; net.Predict(pixels, y);", "has room for 1: 9 too few"),
        Use(
            "LAM0076", "outputs of several examples", Digits, "net.Predict(pixels, new float[«10»], 3);",
            "net.Predict(pixels, new float[30], 3);",
            "The outputs of 'DigitNet.Predict' must have room for 30 elements (3 examples of Softmax gives 10)"),
        Use(
            "LAM0076", "one of several heads", TwoInputs, "net.Predict(pixels, pixels, new float[2], new float[«2»]);",
            "net.Predict(pixels, pixels, new float[2], new float[1]);",
            "The output 'far' of 'Net.Predict' must have room for 1 element (Dense(1) gives 1)"),
    ];

    private static IReadOnlyList<DiagnosticCase> Labels =>
    [
        Use(
            "LAM0077", "labels from 1", Regression, "OneHot.Encode([1, 2, «3»], 3);", "OneHot.Encode([0, 1, 2], 3);",
            "'OneHot.Encode' knows the classes 0 to 2, and this label is 3"),
        Use(
            "LAM0077", "a negative label", Regression, "Dataset.FromLabels(pixels, 2, new[] { 0, «-1», 5 }, classes: 2);",
            "Dataset.FromLabels(pixels, 2, new[] { 0, 1, 1 }, classes: 2);", "'Dataset.FromLabels'", "0 to 1",
            "this label is -1") with { Others = ["5"] },
        Use(
            "LAM0077", "labels in a local", Regression, "int[] labels = [0, «2»]; OneHot.Encode(labels, 2);",
            "int[] labels = [0, 2]; labels[1] = 1; OneHot.Encode(labels, 2);", "this label is 2"),
        Use(
            "LAM0077", "labels of sequences", Regression, "OneHot.EncodeSequences([[0, 1], [1, «4»]], 4);",
            "OneHot.EncodeSequences([[0, 1], [1, 3]], 4);",
            "this label is 4"),
    ];

    private static IReadOnlyList<DiagnosticCase> BatchesOfOne =>
    [
        Use(
            "LAM0058", "a batch of one", Normalised, TrainerWith("new TrainingOptions { Epochs = 2, «BatchSize = 1» }"),
            TrainerWith("new TrainingOptions { Epochs = 2, BatchSize = 2 }"),
            "BatchNorm of 'Net' normalises over the batch, and a batch is one example (BatchSize = 1)") with { Others = [NormAt] },
        Use(
            "LAM0058", "options in a local", Normalised, "TrainingOptions options = new() { «BatchSize = 1» };" + TrainerWith("options"),
            "TrainingOptions options = new() { BatchSize = 1 }; options = new(); " + TrainerWith("options"),
            "BatchSize = 1") with { Others = ["options", NormAt] },
        Use(
            "LAM0058", "a worker for each example", Normalised, TrainerWith("new TrainingOptions { «BatchSize = 8», Workers = 8 }"),
            TrainerWith("new TrainingOptions { BatchSize = 8, Workers = 4 }"),
            "each of the workers computes one example (BatchSize = 8, Workers = 8)"),
        new(
            "LAM0058", "one example of an image has many positions",
            Source(Normalised, TrainerWith("new TrainingOptions { «BatchSize = 1» }")),
            Source(
                "[Network, Input(4, 4, 1)]\n[Conv2D(2, 3, Bias = false), BatchNorm, Relu, Flatten, Dense(3), Softmax]\n"
                    + "[Loss(Loss.CrossEntropy)]\npublic partial class Net;\n",
                TrainerWith("new TrainingOptions { BatchSize = 1 }")),
            "BatchNorm"),
        new(
            "LAM0058", "advice that is not wanted",
            Source(Normalised, TrainerWith("new TrainingOptions { «BatchSize = 1» }")),
            Source(
                Normalised.Replace("BatchNorm", "BatchNorm(Suppress = \"LAM0058\")", StringComparison.Ordinal),
                TrainerWith("new TrainingOptions { BatchSize = 1 }")),
            "BatchNorm"),
    ];

    private static string Regression => "[Network, Input(2)]\n[Dense(1), Loss(Loss.MeanSquaredError)]\npublic partial class Net;\n";

    private static string Trainer => "new Trainer<Net>(net, new Lamina.Optimizers.Adam())";

    private static string TrainerWith(string options) => $"_ = new Trainer<Net>(net, new Lamina.Optimizers.Adam(), {options});";

    private static DiagnosticCase Use(string id, string what, string network, string bad, string good, params string[] facts) =>
        new(id, what, Source(network, bad), Source(network, good), facts);

    /// <summary>A network and a method that uses it.</summary>
    private static string Source(string network, string use)
    {
        var text = new StringBuilder("using System;\nusing Lamina;\nusing Lamina.Data;\nusing Lamina.Training;\n\n").Append(network);
        string name = network.Contains("class DigitNet", StringComparison.Ordinal) ? "DigitNet" : "Net";
        return text.Append($"\ninternal sealed class User\n{{\n    public void Use({name} net, float[] pixels)\n    {{\n        {use}\n"
            + $"    }}\n}}\n").ToString();
    }
}
