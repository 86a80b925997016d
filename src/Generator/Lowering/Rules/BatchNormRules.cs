using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>Batch normalisation subtracts the mean, and with it any bias before it: such a bias is dropped, as in the course notes.</summary>
internal static class BatchNormRules
{
    /// <summary>True, with an information for the user who left the bias on, when batch normalisation takes the layer's output and nothing else does.</summary>
    public static bool DropsBias(LoweringContext context, LayerDeclaration layer, bool hasBias)
    {
        LayerScope scope = context.Scope;
        if (!hasBias || scope.Index + 1 >= scope.Layers.Count) return false;
        if (scope.Layers[scope.Index + 1] is not NormalizationDeclaration { Normalization: NormalizationKind.BatchNorm, From: null } next) return false;
        if (IsTaken(context, scope.Names[scope.Index])) return false;

        context.Report(Problem.At(layer.Site, ProblemKind.BiasDropped, LayerText.Of(layer), LayerText.Of(next)) with
        {
            Others = new[] { next.OwnSite }.ToEquatableArray(),
            Fixes = new[] { Fix.Of("Set Bias = false", Edit.SetArgument(layer.OwnSite, "Bias", "false")) }.ToEquatableArray(),
        });
        return true;
    }

    /// <summary>Whether another layer takes the layer by its name, or a loss of the network by name or by its place.</summary>
    private static bool IsTaken(LoweringContext context, string name) =>
        context.Scope.Layers.Any(layer => layer.From == name || layer switch
        {
            MergeDeclaration merge => merge.Layers.Contains(name),
            AttentionDeclaration attention => attention.Memory == name,
            SharedDeclaration shared => shared.Layer == name,
            _ => false,
        })
        || (context.Scope.Prefix.Length == 0
            && context.Declaration.Losses.Any(loss => loss.From == name || loss.LayersBefore == context.Scope.Index + 1));
}
