using System.Collections.Immutable;
using System.Globalization;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering.Building;

/// <summary>Layers and numbers as messages and tables show them: the way the user wrote them.</summary>
internal static class LayerText
{
    /// <summary>For example Dense(64) "fc1".</summary>
    public static string Of(LayerDeclaration layer) => layer.Name is null ? Declared(layer) : $"{Declared(layer)} \"{layer.Name}\"";

    /// <summary>For example Dense(64).</summary>
    public static string Declared(LayerDeclaration layer) => Describe(layer).ToString();

    /// <summary>The layer's attribute with the arguments worth showing.</summary>
    public static LayerDescription Describe(LayerDeclaration layer) => layer switch
    {
        DenseDeclaration dense => new(dense.Kind, Plain(dense.Units)),
        DropoutDeclaration dropout => new(dropout.Kind, Plain(dropout.Keep)),
        GaussianNoiseDeclaration noise => new(noise.Kind, Plain(noise.Deviation)),
        ActivationDeclaration { Activation: ActivationKind.LeakyRelu or ActivationKind.Elu or ActivationKind.PRelu } activation =>
            new(activation.Kind, Plain(activation.Slope)),
        FormulaActivationDeclaration user => new(user.Kind, user.Formula.Method),
        SharedDeclaration shared => new(shared.Kind, $"\"{shared.Layer}\""),
        ConvolutionDeclaration { Convolution: ConvolutionKind.DepthwiseConv2D } depthwise => new(depthwise.Kind, Kernel(depthwise.Window)),
        ConvolutionDeclaration convolution => new(convolution.Kind, Kernel(convolution.Window).Prepend(Plain(convolution.Filters)).ToArray()),
        PoolDeclaration pool => new(pool.Kind, Plain(pool.Window.Columns.Kernel)),
        UpsampleDeclaration upsample => new(upsample.Kind, Plain(upsample.Factor)),
        ZeroPadDeclaration pad when pad.Top == pad.Bottom && pad.Top == pad.Left && pad.Top == pad.Right => new(pad.Kind, Plain(pad.Top)),
        ZeroPadDeclaration pad => new(pad.Kind, List(new[] { pad.Top, pad.Bottom, pad.Left, pad.Right })),
        ReshapeDeclaration reshape => new(reshape.Kind, List(reshape.Shape)),
        PermuteDeclaration permute => new(permute.Kind, List(permute.Axes)),
        NormalizationDeclaration { Normalization: NormalizationKind.GroupNorm } group => new(group.Kind, Plain(group.Groups)),
        RecurrentDeclaration { Bidirectional: true } recurrent => new(recurrent.Kind, Plain(recurrent.Units), "Bidirectional"),
        RecurrentDeclaration recurrent => new(recurrent.Kind, Plain(recurrent.Units)),
        EmbeddingDeclaration embedding => new(embedding.Kind, Plain(embedding.Vocabulary), Plain(embedding.Width)),
        AttentionDeclaration attention => new(attention.Kind, Plain(attention.Heads)),
        MergeDeclaration merge => new(merge.Kind, merge.Layers.Select(name => $"\"{name}\"").ToArray()),
        UseDeclaration use => new($"Use<{use.Block}>", List(use.Arguments)),
        _ => new(layer.Kind),
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

    private static string[] Kernel(WindowDeclaration window) => window.Rows.Kernel == window.Columns.Kernel || window.Rows.Kernel == 1
        ? List(new[] { window.Columns.Kernel })
        : List(new[] { window.Rows.Kernel, window.Columns.Kernel });

    private static string[] List(IEnumerable<int> numbers) => numbers.Select(number => Plain(number)).ToArray();

    /// <summary>Sizes joined by ×.</summary>
    public static string Shape(ImmutableArray<int> shape) => string.Join("×", shape.Select(size => Number(size)));

    /// <summary>With thousands separators.</summary>
    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>As it stands in source.</summary>
    public static string Plain(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
