using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>λ is finite and not negative, on a layer and on the network.</summary>
internal static class PenaltyRules
{
    public static void OfNetwork(ProblemSink problems, NetworkDeclaration network)
    {
        string owner = $"network '{network.Host.Type.Name}'";
        if (Fault("L1", network.L1, owner, network.Site, network.Site) is { } l1) problems.Report(l1);
        if (Fault("L2", network.L2, owner, network.Site, network.Site) is { } l2) problems.Report(l2);
    }

    public static void OfLayer(ProblemSink problems, LayerDeclaration layer, WeightOptions weights)
    {
        string owner = LayerText.Of(layer);
        if (Fault("L1", weights.L1, owner, layer.Site, layer.OwnSite) is { } l1) problems.Report(l1);
        if (Fault("L2", weights.L2, owner, layer.Site, layer.OwnSite) is { } l2) problems.Report(l2);
    }

    private static Problem? Fault(string name, double? value, string owner, int site, int ownSite)
    {
        if (value is not { } number || (number >= 0 && !double.IsInfinity(number))) return null;
        return Problem.At(site, ProblemKind.Penalty, name, LayerText.Plain(number), owner) with
        {
            Fixes = Fix.List(Fix.Of($"Remove {name}", Edit.RemoveArgument(ownSite, name))),
        };
    }
}
