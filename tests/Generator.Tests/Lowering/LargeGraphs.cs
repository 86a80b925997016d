using Lamina.Generator.Declarations;
using static Lamina.Generator.Tests.Lowering.DeclareGraph;

namespace Lamina.Generator.Tests.Lowering;

/// <summary>Networks in the form of those that people train: residual stages and a transformer.</summary>
internal static class LargeGraphs
{
    public static readonly IReadOnlyDictionary<string, NetworkDeclaration> All =
        new[] { Residual(blocks: 1), Residual(blocks: 6), Bottleneck(), Transformer(blocks: 1), Transformer(blocks: 6), Autoencoder() }
            .ToDictionary(network => network.Host.Type.Name);

    public static TheoryData<string> Names => new(All.Keys);

    /// <summary>Three stages of pairs of convolutions with shortcuts, as ResNet-18 and ResNet-34.</summary>
    public static NetworkDeclaration Residual(int blocks) => Of(
        $"Residual{LayerSource.Text(blocks)}", LossKind.CrossEntropy, [Input(16, 16, 3)],
        [
            Convolve(8, kernel: 3, stride: 1), Norm(NormalizationKind.BatchNorm), Activation(ActivationKind.Relu),
            .. new[] { 8, 16, 32 }.SelectMany(width => new LayerDeclaration[]
            {
                Down(width, width), Use($"Basic{LayerSource.Text(width)}", blocks, Basic(width)),
            }),
            new GlobalPoolDeclaration(0, null, IsMax: false), Declare.Dense(10), Activation(ActivationKind.Softmax),
        ]);

    /// <summary>Stages of narrow convolutions between wide ones, as ResNet-50.</summary>
    private static NetworkDeclaration Bottleneck() => Of(
        "Bottleneck", LossKind.CrossEntropy, [Input(16, 16, 3)],
        [
            Convolve(16, kernel: 3, stride: 1), Norm(NormalizationKind.BatchNorm), Activation(ActivationKind.Relu),
            .. new[] { 8, 16 }.SelectMany(width => new LayerDeclaration[]
            {
                Down(width, 4 * width), Use($"Bottleneck{LayerSource.Text(width)}", 3, Narrow(width)),
            }),
            new GlobalPoolDeclaration(0, null, IsMax: false), Declare.Dense(10), Activation(ActivationKind.Softmax),
        ]);

    /// <summary>The encoder of Vaswani et al. 2017 with normalisation before each part.</summary>
    public static NetworkDeclaration Transformer(int blocks) => Of(
        $"Transformer{LayerSource.Text(blocks)}", LossKind.CrossEntropy, [Input(12)],
        new EmbeddingDeclaration(0, null, Vocabulary: 30, Width: 16), new PositionalEncodingDeclaration(0, null, Learned: false),
        Use(
            "Encoder", blocks,
            Use("Attend", 1, Norm(NormalizationKind.LayerNorm), Attend(heads: 4), new AddInputDeclaration(0, null)),
            Use(
                "Think", 1, Norm(NormalizationKind.LayerNorm), Declare.Dense(64) with { PerStep = true }, Activation(ActivationKind.Gelu),
                Declare.Dense(16) with { PerStep = true }, new DropoutDeclaration(0, null, 0.9), new AddInputDeclaration(0, null))),
        new GlobalPoolDeclaration(0, null, IsMax: false), Declare.Dense(30), Activation(ActivationKind.Softmax));

    /// <summary>Down and up again, with a bridge across.</summary>
    private static NetworkDeclaration Autoencoder() => Of(
        "Autoencoder", LossKind.MeanSquaredError, [Input(8, 8, 2)],
        Convolve(8, kernel: 3, stride: 1), Activation(ActivationKind.Relu) with { Name = "wide" }, Pool(isMax: true, Window(2, stride: 2)),
        Convolve(16, kernel: 3, stride: 1), Activation(ActivationKind.Relu),
        Convolution(ConvolutionKind.ConvTranspose2D, 8, Window(2, stride: 2)),
        Merge(MergeKind.Concat, null, "wide"), Convolve(2, kernel: 3, stride: 1));

    private static ConvolutionDeclaration Convolve(int filters, int kernel, int stride) =>
        Convolution(
            ConvolutionKind.Conv2D, filters, Window(kernel, stride, PaddingKind.Same)) with { Weights = new WeightOptions(Bias: false) };

    private static LayerDeclaration[] Basic(int width) =>
    [
        Convolve(width, kernel: 3, stride: 1), Norm(NormalizationKind.BatchNorm), Activation(ActivationKind.Relu),
        Convolve(width, kernel: 3, stride: 1), Norm(NormalizationKind.BatchNorm), new AddInputDeclaration(0, null),
        Activation(ActivationKind.Relu),
    ];

    private static LayerDeclaration[] Narrow(int width) =>
    [
        Convolve(width, kernel: 1, stride: 1), Norm(NormalizationKind.BatchNorm), Activation(ActivationKind.Relu),
        Convolve(width, kernel: 3, stride: 1), Norm(NormalizationKind.BatchNorm), Activation(ActivationKind.Relu),
        Convolve(4 * width, kernel: 1, stride: 1), Norm(NormalizationKind.BatchNorm), new AddInputDeclaration(0, null),
        Activation(ActivationKind.Relu),
    ];

    /// <summary>A block at half the size whose shortcut is a projection.</summary>
    private static UseDeclaration Down(int width, int result) => Use(
        $"Down{LayerSource.Text(result)}", 1,
        Convolve(width, kernel: 3, stride: 2), Norm(NormalizationKind.BatchNorm), Activation(ActivationKind.Relu),
        Convolve(result, kernel: 3, stride: 1), Norm(NormalizationKind.BatchNorm) with { Name = "main" },
        Convolve(result, kernel: 1, stride: 2) with { From = "input" }, Norm(NormalizationKind.BatchNorm),
        Merge(MergeKind.Add, null, "main"), Activation(ActivationKind.Relu));
}
