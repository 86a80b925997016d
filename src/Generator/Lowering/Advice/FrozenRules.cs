using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Advice;

/// <summary>At least one tensor is trained.</summary>
internal static class FrozenRules
{
    public static void Check(NetworkBuilder network, ProblemSink problems)
    {
        if (network.ParameterCount == 0 || network.Parameters.Any(parameter => parameter.Role == ParameterRole.Trained)) return;

        List<UseDeclaration> frozen = Frozen(network.Declaration.Layers).ToList();
        string names = string.Join(" and ", frozen.Select(LayerText.Of).Distinct());
        string reason = frozen.Count == 0
            ? "none of its layers has weights that training changes"
            : $"{names} {(frozen.Count == 1 ? "is" : "are")} frozen, and no other layer has weights";
        problems.Report(Problem.At(Problem.OnClass, ProblemKind.NothingTrained, network.Declaration.Host.Type.Name, reason) with
        {
            Others = frozen.Select(use => use.OwnSite).Distinct().ToEquatableArray(),
            Fixes = frozen
                .Select(use => Fix.Of($"Train {LayerText.Of(use)}", Edit.RemoveArgument(use.OwnSite, "Frozen"))).ToEquatableArray(),
        });
    }

    /// <summary>The outermost frozen uses.</summary>
    private static IEnumerable<UseDeclaration> Frozen(IEnumerable<LayerDeclaration> layers) => layers.OfType<UseDeclaration>()
        .SelectMany(use => use.Frozen ? new[] { use } : Frozen(use.Layers));
}
