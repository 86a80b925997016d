using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering;

/// <summary>The number of valid steps of each example, which a layer takes from an input of one number.</summary>
internal static class LengthRules
{
    /// <summary>The node of the lengths; null without a name, or after a problem.</summary>
    public static int? Find(LoweringContext context, LayerDeclaration layer, string? name)
    {
        if (name is null || Values.Find(context, layer, name) is not { } value) return null;
        TensorShape shape = context.Graph[value.Node].Shape;
        if (shape.Length == 1) return value.Node;

        context.ReportSetting(
            layer, "Lengths", $"'{name}'", $"an input of one number per example; {value.Description} has {LayerText.Number(shape.Length)}");
        return null;
    }
}
