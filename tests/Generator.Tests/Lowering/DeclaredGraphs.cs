using Lamina.Generator.Declarations;

namespace Lamina.Generator.Tests.Lowering;

/// <summary>Small networks that together have every layer with an op of its own.</summary>
internal static class DeclaredGraphs
{
    public static readonly IReadOnlyDictionary<string, NetworkDeclaration> All = Images().Concat(Sequences()).Concat(Merges())
        .ToDictionary(network => network.Host.Type.Name);

    public static TheoryData<string> Names => new(All.Keys);

    private static IEnumerable<NetworkDeclaration> Images()
    {
        yield return Of(
            "Convolutions", LossKind.CrossEntropy, [Input(6, 5, 2)],
            Convolution(ConvolutionKind.Conv2D, 4, Window(3, stride: 1, PaddingKind.Same)), Normalization(NormalizationKind.BatchNorm),
            Activation(ActivationKind.Tanh), Pool(isMax: true, Window(2, stride: 2)),
            Convolution(ConvolutionKind.Conv2D, 4, Window(2, stride: 1), groups: 2), Normalization(NormalizationKind.GroupNorm, groups: 2),
            new FlattenDeclaration(0, null), Declare.Dense(3), Activation(ActivationKind.Softmax));
        yield return Of(
            "Depthwise", LossKind.MeanSquaredError, [Input(5, 5, 2)],
            Convolution(ConvolutionKind.DepthwiseConv2D, 2, Window(3, stride: 2, PaddingKind.Same)), Activation(ActivationKind.PRelu),
            Convolution(ConvolutionKind.SeparableConv2D, 3, Window(2, stride: 1)), Pool(isMax: false, Window(2, stride: 1, PaddingKind.Same)),
            new GlobalPoolDeclaration(0, null, IsMax: false), Declare.Dense(2));
        yield return Of(
            "Transposed", LossKind.MeanSquaredError, [Input(2, 3, 2)],
            Convolution(ConvolutionKind.ConvTranspose2D, 3, Window(3, stride: 2)), new UpsampleDeclaration(0, null, 2),
            new ZeroPadDeclaration(0, null, 1, 0, 2, 1), Normalization(NormalizationKind.RmsNorm),
            new GlobalPoolDeclaration(0, null, IsMax: true), Declare.Dense(2));
    }

    private static IEnumerable<NetworkDeclaration> Sequences()
    {
        foreach (RecurrentKind cell in Enum.GetValues<RecurrentKind>())
        {
            yield return Of(
                cell + "Stack", LossKind.MeanSquaredError, [Input(3, 2), new InputDeclaration(1, new[] { 1 }.ToEquatableArray(), "length")],
                Recurrent(cell, 2, returnSequences: true, bidirectional: true), Normalization(NormalizationKind.LayerNorm),
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
            Convolution(ConvolutionKind.Conv1D, 3, Window(2, stride: 1, PaddingKind.Causal) with { KernelHeight = 1, StrideHeight = 1 }),
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

    private static NetworkDeclaration Of(string name, LossKind loss, InputDeclaration[] inputs, params LayerDeclaration[] layers) =>
        Declare.Network(name, 1, loss, layers) with { Inputs = inputs.ToEquatableArray() };

    private static InputDeclaration Input(params int[] shape) => new(Site: 1, shape.ToEquatableArray());

    private static ActivationDeclaration Activation(ActivationKind kind) => Declare.Activation(kind);

    private static WindowDeclaration Window(int kernel, int stride, PaddingKind padding = PaddingKind.Valid) =>
        new(kernel, kernel, stride, stride, 1, 1, padding, Pad: null);

    private static ConvolutionDeclaration Convolution(ConvolutionKind kind, int filters, WindowDeclaration window, int groups = 1) =>
        new(0, null, kind, filters, window, groups, OutputPad: 0, Bias: true, InitKind.Auto, null, null, null);

    private static PoolDeclaration Pool(bool isMax, WindowDeclaration window) => new(0, null, isMax, Dimensions: 2, window);

    private static NormalizationDeclaration Normalization(NormalizationKind kind, int groups = 1) => new(0, null, kind, groups, 1e-3, 0.9);

    private static RecurrentDeclaration Recurrent(
        RecurrentKind cell, int units, bool returnSequences, bool bidirectional, string? lengths = null) =>
        new(0, null, cell, units, returnSequences, bidirectional, Rectified: false, lengths, null, null);
}
