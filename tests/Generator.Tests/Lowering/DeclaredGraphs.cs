using Lamina.Generator.Declarations;
using static Lamina.Generator.Tests.Lowering.DeclareGraph;

namespace Lamina.Generator.Tests.Lowering;

/// <summary>Small networks that together have every layer with an op of its own.</summary>
internal static class DeclaredGraphs
{
    public static readonly IReadOnlyDictionary<string, NetworkDeclaration> All = Images().Concat(Sequences()).Concat(Merges())
        .Concat(Blocks()).Concat(Losses())
        .ToDictionary(network => network.Host.Type.Name);

    public static TheoryData<string> Names => new(All.Keys);

    private static IEnumerable<NetworkDeclaration> Images()
    {
        yield return Of(
            "Convolutions", LossKind.CrossEntropy, [Input(6, 5, 2)],
            Convolution(ConvolutionKind.Conv2D, 4, Window(3, stride: 1, PaddingKind.Same)), Norm(NormalizationKind.BatchNorm),
            Activation(ActivationKind.Tanh), Pool(isMax: true, Window(2, stride: 2)),
            Convolution(ConvolutionKind.Conv2D, 4, Window(2, stride: 1), groups: 2), Norm(NormalizationKind.GroupNorm, groups: 2),
            new FlattenDeclaration(0, null), Declare.Dense(3), Activation(ActivationKind.Softmax));
        yield return Of(
            "Depthwise", LossKind.MeanSquaredError, [Input(5, 5, 2)],
            Convolution(ConvolutionKind.DepthwiseConv2D, 2, Window(3, stride: 2, PaddingKind.Same)), Activation(ActivationKind.PRelu),
            Convolution(ConvolutionKind.SeparableConv2D, 3, Window(2, stride: 1)),
            Pool(isMax: false, Window(2, stride: 1, PaddingKind.Same)),
            new GlobalPoolDeclaration(0, null, IsMax: false), Declare.Dense(2));
        yield return Of(
            "Transposed", LossKind.MeanSquaredError, [Input(2, 3, 2)],
            Convolution(ConvolutionKind.ConvTranspose2D, 3, Window(3, stride: 2)), new UpsampleDeclaration(0, null, 2),
            new ZeroPadDeclaration(0, null, 1, 0, 2, 1), Norm(NormalizationKind.RmsNorm),
            new GlobalPoolDeclaration(0, null, IsMax: true), Declare.Dense(2));
    }

    private static IEnumerable<NetworkDeclaration> Sequences()
    {
        foreach (RecurrentKind cell in Enum.GetValues<RecurrentKind>())
        {
            yield return Of(
                cell + "Stack", LossKind.MeanSquaredError, [Input(3, 2), new InputDeclaration(1, new[] { 1 }.ToEquatableArray(), "length")],
                Recurrent(cell, 2, returnSequences: true, bidirectional: true), Norm(NormalizationKind.LayerNorm),
                Recurrent(cell, 3, returnSequences: false, bidirectional: cell == RecurrentKind.Lstm, lengths: "length"), Declare.Dense(2));
        }

        yield return Of(
            "Attentive", LossKind.CrossEntropy, [Input(4)],
            new EmbeddingDeclaration(0, null, Vocabulary: 5, Width: 4), new PositionalEncodingDeclaration(0, "encoded", Learned: true),
            new AttentionDeclaration(0, null, Heads: 2, Causal: true, Memory: null, Lengths: null, Bias: true),
            new MergeDeclaration(0, null, MergeKind.Add, new[] { "encoded", "multiHeadAttention1" }.ToEquatableArray()),
            new FlattenDeclaration(0, null), Declare.Dense(3), Activation(ActivationKind.Softmax));
        yield return Of(
            "CrossAttentive", LossKind.MeanSquaredError,
            [Input(2, 4) with { Name = "queries" }, Input(3, 4) with { Name = "keys" }, Input(1) with { Name = "length" }],
            new PositionalEncodingDeclaration(0, null, Learned: false) { From = "queries" },
            new AttentionDeclaration(0, null, Heads: 1, Causal: false, Memory: "keys", Lengths: "length", Bias: false),
            Declare.Dense(2) with { PerStep = true }, new FlattenDeclaration(0, null), Declare.Dense(1));
        yield return Of(
            "Convolution1D", LossKind.Huber, [Input(6, 2)],
            Convolution(ConvolutionKind.Conv1D, 3, Row(2, stride: 1, PaddingKind.Causal)),
            new PermuteDeclaration(0, null, new[] { 1, 0 }.ToEquatableArray()),
            new ReshapeDeclaration(0, null, new[] { 18 }.ToEquatableArray()), Declare.Dense(1));
    }

    private static IEnumerable<NetworkDeclaration> Merges()
    {
        NetworkDeclaration merged = Of(
            "Merged", LossKind.MeanSquaredError, [Input(3) with { Name = "left" }, Input(2) with { Name = "right" }],
            Declare.Dense(4) with { Name = "a", From = "left" }, Declare.Dense(4) with { Name = "b", From = "right" },
            new MergeDeclaration(0, "product", MergeKind.Multiply, new[] { "a", "b" }.ToEquatableArray()),
            new MergeDeclaration(0, "both", MergeKind.Concat, new[] { "product", "a", "b" }.ToEquatableArray()),
            new GaussianNoiseDeclaration(0, null, 0.1), Declare.Dense(2) with { Name = "head" },
            Declare.Dense(3) with { Name = "classes", From = "both" }, Activation(ActivationKind.LogSoftmax));
        LossDeclaration loss = merged.Losses[0];
        yield return merged with
        {
            Losses = new[]
            {
                loss with { From = "head", Name = "value", Weight = 0.5 },
                loss with { Loss = LossKind.CrossEntropy, Name = "kind", ClassWeights = new[] { 1.0, 2, 0.5 }.ToEquatableArray() },
            }.ToEquatableArray(),
        };
        yield return Of(
            "Shared", LossKind.LogCosh, [Input(3)],
            Declare.Dense(3) with { Name = "twice" }, Activation(ActivationKind.Silu), new SharedDeclaration(0, null, "twice"),
            new DropoutDeclaration(0, null, 0.5), Declare.Dense(2));
    }

    private static IEnumerable<NetworkDeclaration> Blocks()
    {
        UseDeclaration residual = Use(
            "Residual", repeat: 2,
            Convolution(
                ConvolutionKind.Conv2D, 2, Window(3, stride: 1, PaddingKind.Same)) with { Weights = new WeightOptions(Bias: false) },
            Norm(NormalizationKind.BatchNorm), new AddInputDeclaration(0, null), Activation(ActivationKind.Tanh));
        yield return Of(
            "Residuals", LossKind.MeanSquaredError, [Input(3, 4, 2)],
            Use("Stage", repeat: 2, residual, new DropoutDeclaration(0, null, 0.5, IsSpatial: true)),
            new GlobalPoolDeclaration(0, null, IsMax: false), Declare.Dense(1));
        yield return Of(
            "Frozen", LossKind.MeanSquaredError, [Input(5)],
            Use("Body", repeat: 1, Declare.Dense(4, bias: false), Norm(NormalizationKind.BatchNorm),
                Activation(ActivationKind.Gelu)) with { Frozen = true },
            Declare.Dense(3) with { Name = "head" });

        // x·sin x where x > −1/2, and x − 1 below it; log(1 + d²) of the distance d.
        FormulaParameter x = new(0);
        FormulaNode difference = Call("Subtract", x, new FormulaParameter(1));
        var wave = new FormulaDeclaration("Wave", 1, new FormulaSelect(
            x, new FormulaConstant(-0.5), Call("Multiply", x, Call("Sin", x)), Call("Subtract", x, new FormulaConstant(1))));
        var cauchy = new FormulaDeclaration(
            "Cauchy", 2, Call("Log", Call("Add", new FormulaConstant(1), Call("Multiply", difference, difference))));
        NetworkDeclaration formulas = Of(
            "Formulas", LossKind.MeanSquaredError, [Input(3)], Declare.Dense(4), new FormulaActivationDeclaration(0, null, wave),
            Declare.Dense(2));
        yield return formulas with { Losses = new[] { formulas.Losses[0] with { Formula = cauchy } }.ToEquatableArray() };
    }

    /// <summary>Heads: two losses of one layer, and losses have settings of every kind.</summary>
    private static IEnumerable<NetworkDeclaration> Losses()
    {
        NetworkDeclaration twice = Of("TwoLosses", LossKind.MeanSquaredError, [Input(3)], Declare.Dense(2) with { Name = "value" });
        LossDeclaration squared = twice.Losses[0] with { From = "value", Name = "squared" };
        yield return twice with
        {
            Losses =
                new[] { squared, squared with { Name = "absolute", Loss = LossKind.MeanAbsoluteError, Weight = 0.5 } }.ToEquatableArray(),
        };

        NetworkDeclaration network = Of(
            "Losses", LossKind.MeanSquaredError, [Input(4)], Declare.Dense(5), Activation(ActivationKind.Tanh) with { Name = "body" },
            Declare.Dense(3) with { From = "body" }, new ActivationDeclaration(0, "classes", ActivationKind.Softmax),
            Declare.Dense(2) with { From = "body" }, new ActivationDeclaration(0, "answers", ActivationKind.Sigmoid),
            Declare.Dense(2) with { From = "body", Name = "value" },
            Declare.Dense(3) with { From = "body" }, new ActivationDeclaration(0, "student", ActivationKind.Softmax));
        LossDeclaration loss = network.Losses[0] with { Delta = 1 };
        EquatableArray<double> weights = new[] { 1.0, 2, 0.5 }.ToEquatableArray();
        yield return network with
        {
            Losses = new[]
            {
                loss with { From = "classes", Name = "smooth", Loss = LossKind.CrossEntropy, LabelSmoothing = 0.1, ClassWeights = weights },
                loss with { From = "answers", Name = "missing", Loss = LossKind.BinaryCrossEntropy, MissingTargets = true, Weight = 2 },
                loss with { From = "value", Name = "weighted", Loss = LossKind.Hinge, ExampleWeights = true },
                loss with { From = "student", Name = "distilled", Loss = LossKind.Distillation, Temperature = 2 },
                loss with { From = "classes", Name = "divergence", Loss = LossKind.KlDivergence, ExampleWeights = true },
            }.ToEquatableArray(),
        };
    }
}
