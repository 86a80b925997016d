using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>How the weights of dense and convolutional layers start, and whether that can be.</summary>
internal static class WeightRules
{
    public static void Check(LoweringContext context, LayerDeclaration layer, InitKind init, double? scale, double? l1, double? l2)
    {
        string text = LayerText.Of(layer);
        PenaltyRules.Check(context, layer.Site, layer.OwnSite, text, l1, l2);
        if (!Enum.IsDefined(typeof(InitKind), init)) ReportOption(context, layer, init, scale);
        else if (Fault(init, scale) is { } fault) ReportScale(context, layer, init, scale, text, fault);
    }

    private static void ReportOption(LoweringContext context, LayerDeclaration layer, InitKind init, double? scale) =>
        context.Report(Problem.At(layer.Site, ProblemKind.UnknownOption, LayerText.Plain((int)init), "Init") with
        {
            Fixes = Fix.List(new WeightStart(init, scale, Units: 1).Default(layer.OwnSite)),
        });

    private static void ReportScale(LoweringContext context, LayerDeclaration layer, InitKind init, double? scale, string text, string fault)
    {
        context.Report(Problem.At(layer.Site, ProblemKind.InitScale, text, fault) with
        {
            Fixes = init == InitKind.Constant
                ? Fix.List(new WeightStart(init, scale, Units: 1).Default(layer.OwnSite))
                : Fix.List(Fix.Of("Remove InitScale", Edit.RemoveArgument(layer.OwnSite, "InitScale"))),
        });
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
