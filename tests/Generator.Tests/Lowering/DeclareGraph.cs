using Lamina.Generator.Declarations;

namespace Lamina.Generator.Tests.Lowering;

/// <summary>Declarations of graphs and of layers that are not dense.</summary>
internal static class DeclareGraph
{
    public static NetworkDeclaration Of(string name, LossKind loss, InputDeclaration[] inputs, params LayerDeclaration[] layers) =>
        Declare.Network(name, 1, loss, layers) with { Inputs = inputs.ToEquatableArray() };

    public static InputDeclaration Input(params int[] shape) => new(Site: 1, shape.ToEquatableArray());

    public static ActivationDeclaration Activation(ActivationKind kind) => Declare.Activation(kind);

    public static WindowDeclaration Window(int kernel, int stride, PaddingKind padding = PaddingKind.Valid) =>
        new(new(kernel, stride, Dilation: 1), new(kernel, stride, Dilation: 1), padding, Pad: null);

    /// <summary>A window over a sequence.</summary>
    public static WindowDeclaration Row(int kernel, int stride, PaddingKind padding = PaddingKind.Valid) =>
        Window(kernel, stride, padding) with { Rows = WindowAxisDeclaration.Single };

    public static ConvolutionDeclaration Convolution(ConvolutionKind kind, int filters, WindowDeclaration window, int groups = 1) =>
        new(0, null, kind, filters, window, groups, OutputPad: 0, new WeightOptions());

    public static PoolDeclaration Pool(bool isMax, WindowDeclaration window) => new(0, null, isMax, Dimensions: 2, window);

    public static NormalizationDeclaration Norm(NormalizationKind kind, int groups = 1) =>
        new(0, null, kind, groups, 1e-3, Momentum: kind == NormalizationKind.BatchNorm ? 0.9 : 0);

    public static RecurrentDeclaration Recurrent(
        RecurrentKind cell, int units, bool returnSequences, bool bidirectional, string? lengths = null) =>
        new(0, null, cell, units, returnSequences, bidirectional, Rectified: false, lengths, new WeightOptions());

    public static AttentionDeclaration Attend(
        int heads, bool causal = false, string? memory = null, string? lengths = null, bool bias = true) =>
        new(0, null, heads, causal, memory, lengths, bias);

    public static MergeDeclaration Merge(MergeKind kind, string? name, params string[] layers) =>
        new(0, name, kind, layers.ToEquatableArray());

    public static FlattenDeclaration Flatten => new(0, null);

    /// <summary>A block in the place where it is used.</summary>
    public static UseDeclaration Use(string block, int repeat, params LayerDeclaration[] layers) =>
        new(0, null, block, layers.ToEquatableArray(), repeat, Array.Empty<int>().ToEquatableArray(), Until: null, Frozen: false);

    /// <summary>f(x₀, x₁, …) of the user's own.</summary>
    public static FormulaCall Call(string function, params FormulaNode[] arguments) => new(function, arguments.ToEquatableArray());
}
