using System.Globalization;
using Lamina.Generator.Declarations;

namespace Lamina.Generator.Tests.Lowering;

/// <summary>A declaration written as a user would write it.</summary>
internal static class DeclaredSource
{
    public static string Of(NetworkDeclaration network)
    {
        InputDeclaration input = network.Inputs.Single();
        LossDeclaration loss = network.Losses.Single();
        IEnumerable<string> attributes = new[]
            {
                $"Network(L1 = {Number(network.L1)}, L2 = {Number(network.L2)})",
                $"Input({string.Join(", ", input.Shape.Select(size => Number(size)))})",
            }
            .Concat(network.Layers.Select(Layer))
            .Append($"Loss(Loss.{loss.Loss}, Delta = {Number(loss.Delta)})");
        string attributeLines = string.Concat(attributes.Select(attribute => $"    [Lamina.{attribute}]\n"));
        return $"namespace {network.Host.Namespace}\n{{\n    using Lamina;\n\n"
            + $"{attributeLines}    public partial class {network.Host.Type.Name} {{ }}\n}}\n";
    }

    private static string Layer(LayerDeclaration layer) => layer switch
    {
        DenseDeclaration dense => $"Dense({Number(dense.Units)}, Bias = {(dense.Bias ? "true" : "false")}"
            + $"{Optional("L1", dense.L1)}{Optional("L2", dense.L2)})",
        DropoutDeclaration dropout => $"Dropout({Number(dropout.Keep)})",
        ActivationDeclaration { Activation: ActivationKind.LeakyRelu or ActivationKind.Elu } bent => $"{bent.Kind}({Number(bent.Slope)})",
        _ => layer.Kind,
    };

    private static string Optional(string property, double? value) => value is { } number ? $", {property} = {Number(number)}" : "";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
