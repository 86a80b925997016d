using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>
/// Batch normalisation subtracts the mean, and with it any bias before it: such a bias is left out, as in the course notes.
/// </summary>
internal static class BatchNormRules
{
    /// <summary>True, with a note to the user, when batch normalisation is the only consumer of the layer's output.</summary>
    public static bool DropsBias(ProblemSink problems, LayerInput input, LayerDeclaration layer)
    {
        LayerScope scope = input.Scope;
        if (input.Index + 1 >= scope.Layers.Count) return false;
        if (scope.Layers[input.Index + 1] is not NormalizationDeclaration { Normalization: NormalizationKind.BatchNorm, From: null } next)
        {
            return false;
        }

        if (IsUsed(input, scope.Names[input.Index])) return false;

        problems.Report(Problem.At(layer.Site, ProblemKind.BiasDropped, LayerText.Of(layer), LayerText.Of(next)) with
        {
            Others = new[] { next.OwnSite }.ToEquatableArray(),
            Fixes = new[] { Fix.Of("Set Bias = false", Edit.SetArgument(layer.OwnSite, "Bias", "false")) }.ToEquatableArray(),
        });
        return true;
    }

    /// <summary>Whether another layer names it as its input, or a loss of the network is on it by name or by place.</summary>
    private static bool IsUsed(LayerInput input, string name) =>
        input.Scope.IsRead(name)
        || (input.Scope.Block == LayerPath.Empty
            && input.Scope.Network.Losses.Any(loss => loss.From == name || loss.LayersBefore == input.Index + 1));
}
