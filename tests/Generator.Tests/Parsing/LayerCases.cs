using Lamina.Generator.Declarations;

namespace Lamina.Generator.Tests.Parsing;

/// <summary>Attributes as written, and what they stand for; the site is filled in by the test.</summary>
internal static class LayerCases
{
    public static readonly IReadOnlyList<(string Attribute, LayerDeclaration Expected)> All =
    [
        ("Dense(3)", new DenseDeclaration(0, null, 3, new WeightOptions())),
        (
            "Dense(3, Name = \"d\", Bias = false, Init = Init.Normal, InitScale = 0.5, L1 = 1, L2 = 2, PerStep = true)",
            new DenseDeclaration(0, "d", 3, new WeightOptions(Bias: false, InitKind.Normal, 0.5, 1, 2)) { PerStep = true }),
        ("Dropout(0.5)", new DropoutDeclaration(0, null, 0.5)),
        ("SpatialDropout(0.5)", new DropoutDeclaration(0, null, 0.5, IsSpatial: true)),
        ("GaussianNoise(0.1)", new GaussianNoiseDeclaration(0, null, 0.1)),
        ("Conv1D(8, 3)", Convolution(ConvolutionKind.Conv1D, 8, Window(new(1, 1, 1), new(3, 1, 1)))),
        (
            "Conv1D(8, 3, Stride = 2, Dilation = 4, Groups = 5, Padding = Padding.Causal, Bias = false)",
            Convolution(ConvolutionKind.Conv1D, 8, new WindowDeclaration(new(1, 1, 1), new(3, 2, 4), PaddingKind.Causal, null)) with
            {
                Groups = 5, Weights = new WeightOptions(Bias: false),
            }),
        ("Conv2D(8, 3)", Convolution(ConvolutionKind.Conv2D, 8, Square(3))),
        ("Conv2D(8, 3, 5)", Convolution(ConvolutionKind.Conv2D, 8, Rectangle(3, 5))),
        ("Conv2D(8, 1, 5)", Convolution(ConvolutionKind.Conv2D, 8, Rectangle(1, 5))),
        ("Conv2D(8, 3, 3)", Convolution(ConvolutionKind.Conv2D, 8, Rectangle(3, 3))),
        ("Conv2D(8, kernelWidth: 5, kernelHeight: 1)", Convolution(ConvolutionKind.Conv2D, 8, Rectangle(1, 5))),
        (
            "Conv2D(8, 3, Stride = 2, Dilation = 4, Groups = 5, Pad = 0, Init = Init.He, L1 = 1, L2 = 2)",
            Convolution(ConvolutionKind.Conv2D, 8, new WindowDeclaration(new(3, 2, 4), new(3, 2, 4), PaddingKind.Valid, 0)) with
            {
                Groups = 5, Weights = new WeightOptions(Init: InitKind.He, L1: 1, L2: 2),
            }),
        (
            "Conv2D(8, 3, StrideHeight = 2, Init = Init.Constant, InitScale = 0.5)",
            Convolution(ConvolutionKind.Conv2D, 8, Window(new(3, 2, 1), new(3, 1, 1))) with
            {
                Weights = new WeightOptions(Init: InitKind.Constant, InitScale: 0.5),
            }),
        ("Conv2D(8, 3, Stride = 3, StrideWidth = 2)", Convolution(ConvolutionKind.Conv2D, 8, Window(new(3, 3, 1), new(3, 2, 1)))),
        ("DepthwiseConv2D(3)", Convolution(ConvolutionKind.DepthwiseConv2D, 1, Square(3))),
        ("DepthwiseConv2D(3, Multiplier = 2)", Convolution(ConvolutionKind.DepthwiseConv2D, 2, Square(3))),
        ("SeparableConv2D(8, 3)", Convolution(ConvolutionKind.SeparableConv2D, 8, Square(3))),
        ("ConvTranspose2D(8, 3)", Convolution(ConvolutionKind.ConvTranspose2D, 8, Square(3))),
        (
            "ConvTranspose2D(8, 3, Stride = 2, OutputPad = 1)",
            Convolution(ConvolutionKind.ConvTranspose2D, 8, Window(new(3, 2, 1), new(3, 2, 1))) with { OutputPad = 1 }),
        ("MaxPool1D(2)", new PoolDeclaration(0, null, IsMax: true, 1, Window(new(1, 1, 1), new(2, 2, 1)))),
        ("MaxPool2D(3)", new PoolDeclaration(0, null, IsMax: true, 2, Window(new(3, 3, 1), new(3, 3, 1)))),
        (
            "MaxPool2D(3, Stride = 2, Padding = Padding.Same, Pad = 1)",
            new PoolDeclaration(0, null, IsMax: true, 2, new WindowDeclaration(new(3, 2, 1), new(3, 2, 1), PaddingKind.Same, 1)
            {
                HasTwoPaddings = true,
            })),
        ("AveragePool1D(2)", new PoolDeclaration(0, null, IsMax: false, 1, Window(new(1, 1, 1), new(2, 2, 1)))),
        ("AveragePool2D(2, Stride = 1)", new PoolDeclaration(0, null, IsMax: false, 2, Square(2))),
        ("GlobalAveragePool", new GlobalPoolDeclaration(0, null, IsMax: false)),
        ("GlobalMaxPool", new GlobalPoolDeclaration(0, null, IsMax: true)),
        ("Upsample2D(2)", new UpsampleDeclaration(0, null, 2)),
        ("ZeroPad2D(1)", new ZeroPadDeclaration(0, null, 1, 1, 1, 1)),
        ("ZeroPad2D(1, 2, 3, 4)", new ZeroPadDeclaration(0, null, Top: 1, Bottom: 2, Left: 3, Right: 4)),
        ("Flatten", new FlattenDeclaration(0, null)),
        ("Reshape(4, -1)", new ReshapeDeclaration(0, null, List(4, -1))),
        ("Permute(1, 0)", new PermuteDeclaration(0, null, List(1, 0))),
        ("BatchNorm", new NormalizationDeclaration(0, null, NormalizationKind.BatchNorm, 1, 1e-5, 0.9)),
        ("BatchNorm(Momentum = 0.99, Epsilon = 1e-3)", new NormalizationDeclaration(0, null, NormalizationKind.BatchNorm, 1, 1e-3, 0.99)),
        ("LayerNorm(Epsilon = 1e-3)", new NormalizationDeclaration(0, null, NormalizationKind.LayerNorm, 1, 1e-3, 0)),
        ("LayerNorm", new NormalizationDeclaration(0, null, NormalizationKind.LayerNorm, 1, 1e-5, 0)),
        ("GroupNorm(4)", new NormalizationDeclaration(0, null, NormalizationKind.GroupNorm, 4, 1e-5, 0)),
        ("RmsNorm", new NormalizationDeclaration(0, null, NormalizationKind.RmsNorm, 1, 1e-6, 0)),
        ("SimpleRnn(5)", Recurrent(RecurrentKind.SimpleRnn)),
        ("SimpleRnn(5, Rectified = true)", Recurrent(RecurrentKind.SimpleRnn) with { Rectified = true }),
        ("Lstm(5)", Recurrent(RecurrentKind.Lstm)),
        (
            "Lstm(5, ReturnSequences = true, Bidirectional = true, Lengths = \"n\", L1 = 1, L2 = 2)",
            new RecurrentDeclaration(0, null, RecurrentKind.Lstm, 5, ReturnSequences: true, Bidirectional: true, Rectified: false, "n",
                new WeightOptions(L1: 1, L2: 2))),
        ("Gru(5, ReturnSequences = true)", Recurrent(RecurrentKind.Gru) with { ReturnSequences = true }),
        ("Embedding(100, 8)", new EmbeddingDeclaration(0, null, Vocabulary: 100, Width: 8)),
        ("MultiHeadAttention(4)", new AttentionDeclaration(0, null, 4, Causal: false, null, null, Bias: true)),
        (
            "MultiHeadAttention(4, Causal = true, Memory = \"m\", Lengths = \"n\", Bias = false)",
            new AttentionDeclaration(0, null, 4, Causal: true, "m", "n", Bias: false)),
        ("PositionalEncoding", new PositionalEncodingDeclaration(0, null, Learned: false)),
        ("PositionalEncoding(Learned = true)", new PositionalEncodingDeclaration(0, null, Learned: true)),
        .. Activations,
        ("LeakyRelu(0.3)", new ActivationDeclaration(0, null, ActivationKind.LeakyRelu, 0.3)),
        ("Elu(0.3)", new ActivationDeclaration(0, null, ActivationKind.Elu, 0.3)),
        ("PRelu(0.3)", new ActivationDeclaration(0, null, ActivationKind.PRelu, 0.3)),
        ("Add(\"a\")", new MergeDeclaration(0, null, MergeKind.Add, List("a"))),
        ("Multiply(\"a\", \"b\")", new MergeDeclaration(0, null, MergeKind.Multiply, List("a", "b"))),
        ("Concat(\"a\", \"b\", \"c\", Axis = 0)", new MergeDeclaration(0, null, MergeKind.Concat, List("a", "b", "c"), Axis: 0)),
        ("Concat(\"a\")", new MergeDeclaration(0, null, MergeKind.Concat, List("a"), Axis: -1)),
        ("AddInput", new AddInputDeclaration(0, null)),
        ("Shared(\"a\")", new SharedDeclaration(0, null, "a")),
    ];

    private static IEnumerable<(string, LayerDeclaration)> Activations => Enum.GetValues<ActivationKind>().Select(kind =>
        (kind.ToString(), (LayerDeclaration)new ActivationDeclaration(0, null, kind, DefaultNumber(kind))));

    private static double DefaultNumber(ActivationKind kind) => kind switch
    {
        ActivationKind.LeakyRelu => 0.01,
        ActivationKind.Elu => 1,
        ActivationKind.PRelu => 0.25,
        _ => 0,
    };

    private static ConvolutionDeclaration Convolution(ConvolutionKind kind, int filters, WindowDeclaration window) =>
        new(0, null, kind, filters, window, Groups: 1, OutputPad: 0, new WeightOptions());

    private static RecurrentDeclaration Recurrent(RecurrentKind cell) =>
        new(0, null, cell, 5, ReturnSequences: false, Bidirectional: false, Rectified: false, null, new WeightOptions());

    private static WindowDeclaration Square(int size) => Window(new(size, 1, 1), new(size, 1, 1));

    private static WindowDeclaration Rectangle(int height, int width) =>
        Window(new(height, 1, 1), new(width, 1, 1)) with { HasHeightAndWidth = true };

    private static WindowDeclaration Window(WindowAxisDeclaration rows, WindowAxisDeclaration columns) =>
        new(rows, columns, PaddingKind.Valid, null);

    private static EquatableArray<T> List<T>(params T[] items) => items.ToEquatableArray();
}
