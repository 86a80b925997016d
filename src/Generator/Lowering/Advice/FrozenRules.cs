using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Advice;

/// <summary>At least one tensor changes by its gradient.</summary>
internal static class FrozenRules
{
    public static void Check(LoweringContext context)
    {
        if (context.ParameterCount == 0 || context.Parameters.Any(parameter => parameter.Role == ParameterRole.Trained)) return;

        List<UseDeclaration> frozen = Frozen(context.Declaration.Layers).ToList();
        string names = string.Join(" and ", frozen.Select(LayerText.Of).Distinct());
        string reason = frozen.Count == 0
            ? "none of its layers has weights that training changes"
            : $"{names} {(frozen.Count == 1 ? "is" : "are")} frozen, and no other layer has weights";
        context.Report(Problem.At(Problem.OnClass, ProblemKind.NothingTrained, context.Declaration.Host.Type.Name, reason) with
        {
            Others = frozen.Select(use => use.OwnSite).Distinct().ToEquatableArray(),
            Fixes = frozen.Select(use => Fix.Of($"Train {LayerText.Of(use)}", Edit.RemoveArgument(use.OwnSite, "Frozen"))).ToEquatableArray(),
        });
    }

    /// <summary>The outermost frozen uses.</summary>
    private static IEnumerable<UseDeclaration> Frozen(IEnumerable<LayerDeclaration> layers) => layers.OfType<UseDeclaration>()
        .SelectMany(use => use.Frozen ? new[] { use } : Frozen(use.Layers));
}
