using System.Globalization;
using Lamina.Generator.Declarations;

namespace Lamina.Generator.Tests.Lowering;

/// <summary>A layer written as a user would write it: the inverse of Parsing's table of layers.</summary>
internal static class LayerSource
{
    public static string Of(LayerDeclaration layer)
    {
        IEnumerable<string> arguments = Arguments(layer)
            .Concat(Named("Name", layer.Name, null)).Concat(Named("From", layer.From, null));
        string kind = layer is UseDeclaration use ? $"Use<{use.Block}>" : layer.Kind;
        return Call(kind, arguments);
    }

    public static string Call(string name, IEnumerable<string> arguments)
    {
        string list = string.Join(", ", arguments);
        return list.Length == 0 ? name : $"{name}({list})";
    }

    /// <summary>A named argument, unless it has the value that it has when it is left out.</summary>
    public static IEnumerable<string> Named<T>(string name, T value, T standard) =>
        EqualityComparer<T>.Default.Equals(value, standard) ? [] : [$"{name} = {Text(value)}"];

    public static string Text(object? value) => value switch
    {
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        InitKind init => $"Init.{init}",
        PaddingKind padding => $"Padding.{padding}",
        IFormattable number => number.ToString(value is double ? "R" : null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"{value} has no source."),
    };

    private static IEnumerable<string> List<T>(params T[] values) => values.Select(value => Text(value));

    private static IEnumerable<string> Arguments(LayerDeclaration layer) => layer switch
    {
        DenseDeclaration dense => [.. List(dense.Units), .. Weights(dense.Weights),
            .. Named("PerStep", dense.PerStep, false)],
        DropoutDeclaration dropout => List(dropout.Keep),
        GaussianNoiseDeclaration noise => List(noise.Deviation),
        ActivationDeclaration { Activation: ActivationKind.LeakyRelu or ActivationKind.Elu or ActivationKind.PRelu } bent =>
            List(bent.Slope),
        FormulaActivationDeclaration own => List(own.Formula.Method),
        ConvolutionDeclaration convolution => Convolution(convolution),
        PoolDeclaration pool => [.. List(pool.Window.Columns.Kernel), .. Window(pool.Window, standardStride: pool.Window.Columns.Kernel)],
        UpsampleDeclaration upsample => List(upsample.Factor),
        ZeroPadDeclaration pad => List(pad.Top, pad.Bottom, pad.Left, pad.Right),
        ReshapeDeclaration reshape => List(reshape.Shape.ToArray()),
        PermuteDeclaration permute => List(permute.Axes.ToArray()),
        NormalizationDeclaration normalization => Normalization(normalization),
        RecurrentDeclaration recurrent => Recurrent(recurrent),
        EmbeddingDeclaration embedding => List(embedding.Vocabulary, embedding.Width),
        AttentionDeclaration attention => [.. List(attention.Heads), .. Named("Causal", attention.Causal, false),
            .. Named("Memory", attention.Memory, null), .. Named("Lengths", attention.Lengths, null),
            .. Named("Bias", attention.Bias, true)],
        PositionalEncodingDeclaration encoding => Named("Learned", encoding.Learned, false),
        MergeDeclaration merge => [.. List(merge.Layers.ToArray()), .. Named("Axis", merge.Axis, -1)],
        SharedDeclaration shared => List(shared.Layer),
        UseDeclaration use => [.. List(use.Arguments.ToArray()), .. Named("Repeat", use.Repeat, 1), .. Named("Until", use.Until, null),
            .. Named("Frozen", use.Frozen, false)],
        _ => [],
    };

    private static IEnumerable<string> Convolution(ConvolutionDeclaration layer)
    {
        WindowDeclaration window = layer.Window;
        IEnumerable<string> sizes = layer.Convolution switch
        {
            ConvolutionKind.DepthwiseConv2D => [.. List(window.Columns.Kernel), .. Named("Multiplier", layer.Filters, 1)],
            ConvolutionKind.Conv2D when window.HasHeightAndWidth => List(layer.Filters, window.Rows.Kernel, window.Columns.Kernel),
            _ => List(layer.Filters, window.Columns.Kernel),
        };
        return [.. sizes, .. Window(window, standardStride: 1), .. Named("Groups", layer.Groups, 1),
            .. Named("OutputPad", layer.OutputPad, 0),
            .. Weights(layer.Weights)];
    }

    private static IEnumerable<string> Window(WindowDeclaration window, int standardStride)
    {
        bool isSquare = window.Rows.Stride == window.Columns.Stride || window.Rows.Kernel == 1;
        return [
            .. isSquare ? Named("Stride", window.Columns.Stride, standardStride)
                : [$"StrideHeight = {Text(window.Rows.Stride)}", $"StrideWidth = {Text(window.Columns.Stride)}"],
            .. Named("Dilation", window.Columns.Dilation, 1), .. Named("Padding", window.Padding, PaddingKind.Valid),
            .. Named("Pad", window.Pad, null)];
    }

    private static IEnumerable<string> Weights(WeightOptions weights) => [
        .. Named("Bias", weights.Bias, true), .. Named("Init", weights.Init, InitKind.Auto), .. Named("InitScale", weights.InitScale, null),
        .. Penalties(weights)];

    private static IEnumerable<string> Penalties(WeightOptions weights) =>
        [.. Named("L1", weights.L1, null), .. Named("L2", weights.L2, null)];

    private static IEnumerable<string> Normalization(NormalizationDeclaration layer) => [
        .. layer.Normalization == NormalizationKind.GroupNorm ? List(layer.Groups) : [], $"Epsilon = {Text(layer.Epsilon)}",
        .. layer.Normalization == NormalizationKind.BatchNorm ? [$"Momentum = {Text(layer.Momentum)}"] : Array.Empty<string>()];

    private static IEnumerable<string> Recurrent(RecurrentDeclaration layer) => [
        .. List(layer.Units), .. Named("ReturnSequences", layer.ReturnSequences, false),
            .. Named("Bidirectional", layer.Bidirectional, false),
        .. Named("Rectified", layer.Rectified, false), .. Named("Lengths", layer.Lengths, null),
        .. Penalties(layer.Weights)];
}
