using System.Collections.Immutable;
using System.Globalization;
using Lamina.Generator.Declarations;

namespace Lamina.Generator.Lowering.Building;

/// <summary>Layers and numbers as messages and tables show them: the way the user wrote them.</summary>
internal static class LayerText
{
    /// <summary>For example Dense(64) "fc1".</summary>
    public static string Of(LayerDeclaration layer) => layer.Name is null ? Declared(layer) : $"{Declared(layer)} \"{layer.Name}\"";

    /// <summary>For example Dense(64).</summary>
    public static string Declared(LayerDeclaration layer) => layer switch
    {
        DenseDeclaration dense => $"Dense({Plain(dense.Units)})",
        DropoutDeclaration dropout => $"{dropout.Kind}({Plain(dropout.Keep)})",
        GaussianNoiseDeclaration noise => $"GaussianNoise({Plain(noise.Deviation)})",
        ActivationDeclaration { Activation: ActivationKind.LeakyRelu or ActivationKind.Elu or ActivationKind.PRelu } activation =>
            $"{activation.Kind}({Plain(activation.Slope)})",
        FormulaActivationDeclaration own => $"Activation({own.Formula.Method})",
        SharedDeclaration shared => $"Shared(\"{shared.Layer}\")",
        ConvolutionDeclaration { Convolution: ConvolutionKind.DepthwiseConv2D } depthwise => $"DepthwiseConv2D({Kernel(depthwise.Window)})",
        ConvolutionDeclaration convolution => $"{convolution.Kind}({Plain(convolution.Filters)}, {Kernel(convolution.Window)})",
        PoolDeclaration pool => $"{pool.Kind}({Plain(pool.Window.Columns.Kernel)})",
        UpsampleDeclaration upsample => $"Upsample2D({Plain(upsample.Factor)})",
        ZeroPadDeclaration pad when pad.Top == pad.Bottom && pad.Top == pad.Left && pad.Top == pad.Right => $"ZeroPad2D({Plain(pad.Top)})",
        ZeroPadDeclaration pad => $"ZeroPad2D({List(new[] { pad.Top, pad.Bottom, pad.Left, pad.Right })})",
        ReshapeDeclaration reshape => $"Reshape({List(reshape.Shape)})",
        PermuteDeclaration permute => $"Permute({List(permute.Axes)})",
        NormalizationDeclaration { Normalization: NormalizationKind.GroupNorm } group => $"GroupNorm({Plain(group.Groups)})",
        RecurrentDeclaration { Bidirectional: true } recurrent => $"{recurrent.Kind}({Plain(recurrent.Units)}, Bidirectional)",
        RecurrentDeclaration recurrent => $"{recurrent.Kind}({Plain(recurrent.Units)})",
        EmbeddingDeclaration embedding => $"Embedding({Plain(embedding.Vocabulary)}, {Plain(embedding.Width)})",
        AttentionDeclaration attention => $"MultiHeadAttention({Plain(attention.Heads)})",
        MergeDeclaration merge => $"{merge.Kind}({string.Join(", ", merge.Layers.Select(name => $"\"{name}\""))})",
        UseDeclaration { Arguments.Count: > 0 } use => $"Use<{use.Block}>({List(use.Arguments)})",
        UseDeclaration use => $"Use<{use.Block}>",
        _ => layer.Kind,
    };

    /// <summary>For example Loss(Loss.Huber).</summary>
    public static string Of(LossDeclaration loss) => $"Loss({loss.Formula?.Method ?? "Loss." + loss.Loss})";

    /// <summary>For example Input(3, Indices = 10) "words".</summary>
    public static string Of(InputDeclaration input)
    {
        string sizes = string.Join(", ", input.Shape.Select(size => Plain(size)));
        if (input.Indices != 0) sizes += $", Indices = {Plain(input.Indices)}";
        return input.Name is null ? $"Input({sizes})" : $"Input({sizes}) \"{input.Name}\"";
    }

    private static string Kernel(WindowDeclaration window) => window.Rows.Kernel == window.Columns.Kernel || window.Rows.Kernel == 1
        ? Plain(window.Columns.Kernel)
        : $"{Plain(window.Rows.Kernel)}, {Plain(window.Columns.Kernel)}";

    private static string List(IEnumerable<int> numbers) => string.Join(", ", numbers.Select(number => Plain(number)));

    /// <summary>Sizes joined by ×.</summary>
    public static string Shape(ImmutableArray<int> shape) => string.Join("×", shape.Select(size => Number(size)));

    /// <summary>With thousands separators.</summary>
    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>As it stands in source.</summary>
    public static string Plain(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
