using static Lamina.Generator.Tests.Corpus.Correct.RightNetwork;

namespace Lamina.Generator.Tests.Corpus.Correct;

/// <summary>Right networks whose class has members of its own, stands in another, or is used in the code below it.</summary>
internal static class HostForms
{
    private const string Iris = "[Network, Input(4), Dense(16), Relu, Dense(3), Softmax, Loss(Loss.CrossEntropy)]\n";
    private const string IrisLayers = "Input(4), Dense(16), Relu, Dense(3), Softmax, Loss(Loss.CrossEntropy)";

    public static readonly IReadOnlyList<RightNetwork> All =
    [
        new("an activation of one's own", """
            [Network, Input(784), Dense(128), Activation(nameof(Swish)), Dense(10), Softmax, Loss(Loss.CrossEntropy)]
            public partial class Digits
            {
                private static float Swish(float x) => x / (1 + MathF.Exp(-1.702f * x));
            }
            """),
        new("a loss of quantiles", """
            [Network, Input(24), Dense(64), Relu, Dense(1), Loss(nameof(Quantile))]
            public partial class Demand
            {
                private const float Tau = 0.9f;

                private static float Quantile(float forecast, float demand) =>
                    MathF.Max(Tau * (demand - forecast), (Tau - 1) * (demand - forecast));
            }
            """),
        new("a Poisson regression", """
            [Network, Input(9), Dense(1), Loss(nameof(Poisson))]
            public sealed partial class Claims
            {
                private static double Poisson(double logRate, double count) => Math.Exp(logRate) - count * logRate;
            }
            """),
        new("a network in a service",
            $"public static partial class Models\n{{\n    {Iris}    internal sealed partial class Flowers;\n}}\n"),
        new("a network in two nested classes",
            $"internal partial class App\n{{\n    private partial struct Parts\n    {{\n"
                + $"        {Iris}        public partial class Flowers;\n    }}\n}}\n"),
        new("a record", $"{Iris}public partial record Flowers;\n"),
        new("a generic network",
            $"{Iris}public partial class Flowers<TTag>\n    where TTag : class\n{{\n    public TTag? Tag {{ get; set; }}\n}}\n"),
        new("a constructor that goes on", $$"""
            {{Iris}}public partial class Flowers
            {
                public Flowers(string name, ulong seed) : this(seed) => Title = name;

                public string Title { get; } = "iris";

                public static int Species => 3;
            }
            """),
        new("a base class of one's own",
            $"public abstract class Model\n{{\n    public string? Version {{ get; set; }}\n"
                + $"}}\n\n{Iris}public partial class Flowers : Model;\n"),
        new("attributes and members in two parts",
            $"{Iris}public partial class Flowers;\n\npublic partial class Flowers\n{{\n"
                + "    public float Confidence(float[] x) => Classify(x).Max();\n\n"
            + "    private float[] Classify(float[] x)\n    {\n        float[] y = new float[3];\n        Predict(x, y);\n"
            + "        return y;\n    }\n}\n"),
        new("sizes by constants", """
            internal static class Image
            {
                public const int Side = 28, Classes = 10;
            }

            [Network, Input(Image.Side, Image.Side, 1), Flatten, Dense(Image.Side * 4), Relu, Dense(Image.Classes), Softmax]
            [Loss(Loss.CrossEntropy)]
            public partial class Digits;
            """),
        InUse("one example", IrisLayers, "float[] y = new float[3]; net.Predict([5.1f, 3.5f, 1.4f, 0.2f], y); _ = y[0];"),
        InUse("one example on the stack", IrisLayers,
            "Span<float> x = stackalloc float[4]; Span<float> y = stackalloc float[3]; net.Predict(x, y);"),
        InUse("a batch", IrisLayers, "const int Batch = 32; net.Predict(new float[Batch * 4], new float[Batch * 3], Batch);"),
        InUse("a batch of unknown size", IrisLayers, "int n = pixels.Length / 4; net.Predict(pixels, new float[n * 3], n);"),
        InUse("rows of a longer array", IrisLayers,
            "var y = new float[3]; for (int i = 0; i + 4 <= pixels.Length; i += 4) net.Predict(pixels.AsSpan(i, 4), y);"),
        InUse("parameters and layers", IrisLayers,
            "net.Dense1.Biases[0] = 0.5f; _ = net.Parameters.Span.Length + Net.Description.ParameterCount;"),
        InUse("the answer to one picture", "Input(28, 28, 1), Conv2D(8, 3), Relu, Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)",
            "Span<float> y = stackalloc float[10]; net.Predict(new float[28 * 28], y); int digit = y.IndexOf(1f); _ = digit;"),
        InUse("training and a prediction", IrisLayers, """
            var trainer = new Trainer<Net>(net, new Lamina.Optimizers.Adam(), new TrainingOptions { BatchSize = 16, Epochs = 100 });
                    trainer.Fit(Dataset.FromLabels(pixels, 4, [0, 1, 2], 3));
                    float[] y = new float[3];
                    net.Predict([5.9f, 3.0f, 5.1f, 1.8f], y);
            """),
        InUse("classes as unit vectors", IrisLayers,
            "float[] targets = OneHot.Encode([0, 2, 1, 2], 3); _ = new Dataset(new float[16], 4, targets, 3);"),
        InUse(
            "batches of a normalised network", "Input(40), Dense(64, Bias = false), BatchNorm, Relu, Dense(1), Loss(Loss.MeanSquaredError)",
            "_ = new Trainer<Net>(net, new Lamina.Optimizers.Adam(), new TrainingOptions { BatchSize = 32, Workers = 4 });"),
        InUse("one picture at a time through a normalised network",
            "Input(32, 32, 3), Conv2D(16, 3, Padding = Padding.Same, Bias = false), BatchNorm, Relu, GlobalAveragePool, Dense(10), "
                + "Softmax, Loss(Loss.CrossEntropy)",
            "_ = new Trainer<Net>(net, new Lamina.Optimizers.Momentum(), new TrainingOptions { BatchSize = 1 });"),
    ];
}
