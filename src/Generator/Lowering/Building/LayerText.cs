using System.Collections.Immutable;
using System.Globalization;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering.Building;

/// <summary>Layers and numbers as messages and tables show them: as in source.</summary>
internal static class LayerText
{
    /// <summary>For example Dense(64) "fc1".</summary>
    public static string Of(LayerDeclaration layer) => layer.Name is null ? Declared(layer) : $"{Declared(layer)} \"{layer.Name}\"";

    /// <summary>For example Dense(64).</summary>
    public static string Declared(LayerDeclaration layer) => Attribute(layer).ToString();

    /// <summary>The attribute with its first arguments.</summary>
    public static AttributeText Attribute(LayerDeclaration layer) => AttributeText.Of(
        layer is UseDeclaration use ? $"Use<{use.Block}>" : layer.Kind, Arguments(layer).ToArray());

    /// <summary>Those that tell layers of a kind apart; lists are shown as () when they are empty.</summary>
    private static IEnumerable<string> Arguments(LayerDeclaration layer) => layer switch
    {
        DenseDeclaration dense => List(dense.Units),
        DropoutDeclaration dropout => new[] { Plain(dropout.Keep) },
        GaussianNoiseDeclaration noise => new[] { Plain(noise.Deviation) },
        ActivationDeclaration { Activation: ActivationKind.LeakyRelu or ActivationKind.Elu or ActivationKind.PRelu } activation =>
            new[] { Plain(activation.Slope) },
        FormulaActivationDeclaration formula => new[] { formula.Formula.Method },
        SharedDeclaration shared => new[] { $"\"{shared.Layer}\"" },
        ConvolutionDeclaration { Convolution: ConvolutionKind.DepthwiseConv2D } depthwise => Kernel(depthwise.Window),
        ConvolutionDeclaration convolution => List(convolution.Filters).Concat(Kernel(convolution.Window)),
        PoolDeclaration pool => List(pool.Window.Columns.Kernel),
        UpsampleDeclaration upsample => List(upsample.Factor),
        ZeroPadDeclaration pad when pad.Top == pad.Bottom && pad.Top == pad.Left && pad.Top == pad.Right => List(pad.Top),
        ZeroPadDeclaration pad => List(pad.Top, pad.Bottom, pad.Left, pad.Right),
        ReshapeDeclaration reshape => List(reshape.Shape.ToArray()).DefaultIfEmpty(""),
        PermuteDeclaration permute => List(permute.Axes.ToArray()).DefaultIfEmpty(""),
        NormalizationDeclaration { Normalization: NormalizationKind.GroupNorm } group => List(group.Groups),
        RecurrentDeclaration { Bidirectional: true } recurrent => List(recurrent.Units).Append("Bidirectional"),
        RecurrentDeclaration recurrent => List(recurrent.Units),
        EmbeddingDeclaration embedding => List(embedding.Vocabulary, embedding.Width),
        AttentionDeclaration attention => List(attention.Heads),
        MergeDeclaration merge => merge.Layers.Select(name => $"\"{name}\"").DefaultIfEmpty(""),
        UseDeclaration block => List(block.Arguments.ToArray()),
        _ => Array.Empty<string>(),
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

    private static IEnumerable<string> Kernel(WindowDeclaration window) => window.HasHeightAndWidth
        ? List(window.Rows.Kernel, window.Columns.Kernel)
        : List(window.Columns.Kernel);

    private static IEnumerable<string> List(params int[] numbers) => numbers.Select(number => Plain(number));

    /// <summary>Sizes joined by ×.</summary>
    public static string Shape(ImmutableArray<int> shape) => string.Join("×", shape.Select(size => Number(size)));

    /// <summary>With thousands separators.</summary>
    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>As it stands in source.</summary>
    public static string Plain(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
