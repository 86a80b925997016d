using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>Initialisers of dense and convolutional layers are valid.</summary>
internal static class WeightRules
{
    public static void Check(ProblemSink problems, LayerDeclaration layer, WeightOptions weights)
    {
        PenaltyRules.OfLayer(problems, layer, weights);
        if (!Enum.IsDefined(typeof(InitKind), weights.Init))
        {
            problems.Report(Problem.At(layer.Site, ProblemKind.UnknownOption, LayerText.Plain((int)weights.Init), "Init") with
            {
                Fixes = Fix.List(DeclaredStart.RemoveInit(layer.OwnSite, weights)),
            });
        }
        else if (Fault(weights.Init, weights.InitScale) is { } fault)
        {
            problems.Report(Problem.At(layer.Site, ProblemKind.InitScale, LayerText.Of(layer), fault) with
            {
                Fixes = weights.Init == InitKind.Constant
                    ? Fix.List(DeclaredStart.RemoveInit(layer.OwnSite, weights))
                    : Fix.List(Fix.Of("Remove InitScale", Edit.RemoveArgument(layer.OwnSite, "InitScale"))),
            });
        }
    }

    private static string? Fault(InitKind init, double? scale) => (init, scale) switch
    {
        (InitKind.Constant, null) => "Init.Constant needs it, for example InitScale = 0.1",
        (InitKind.Constant, { } value) when !IsFinite(value) => "it must be finite",
        (InitKind.Normal or InitKind.Uniform, { } value) when !IsFinite(value) || value < 0 => "it must be finite, and 0 or above",
        (InitKind.Constant or InitKind.Normal or InitKind.Uniform, _) or (_, null) => null,
        _ => $"Init.{init} takes none; only Constant, Normal and Uniform do",
    };

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);
}
