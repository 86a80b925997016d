using System.Collections.Immutable;
using System.Globalization;
using Lamina.Generator.Declarations;

namespace Lamina.Generator.Lowering;

/// <summary>Layers and numbers as messages and tables show them: the way the user wrote them.</summary>
internal static class LayerText
{
    /// <summary>For example Dense(64) "fc1".</summary>
    public static string Of(LayerDeclaration layer) => layer.Name is null ? Declared(layer) : $"{Declared(layer)} \"{layer.Name}\"";

    /// <summary>For example Dense(64).</summary>
    public static string Declared(LayerDeclaration layer) => layer switch
    {
        DenseDeclaration dense => $"Dense({Plain(dense.Units)})",
        DropoutDeclaration dropout => $"Dropout({Plain(dropout.Keep)})",
        ActivationDeclaration { Activation: ActivationKind.LeakyRelu } leaky => $"LeakyRelu({Plain(leaky.Slope)})",
        _ => layer.Kind,
    };

    /// <summary>Sizes joined by ×.</summary>
    public static string Shape(ImmutableArray<int> shape) => string.Join("×", shape.Select(size => Number(size)));

    /// <summary>With thousands separators.</summary>
    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>As it stands in source.</summary>
    public static string Plain(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
