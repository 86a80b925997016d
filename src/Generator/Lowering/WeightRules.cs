using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Meaning;

namespace Lamina.Generator.Lowering;

/// <summary>How the weights of dense and convolutional layers start, and whether that can be.</summary>
internal static class WeightRules
{
    private const double DefaultDeviation = 0.01;
    private const double DefaultLimit = 0.05;

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
            Fixes = Corrections.Fixes(new WeightStart(init, scale, Units: 1).Default(layer.OwnSite)),
        });

    private static void ReportScale(LoweringContext context, LayerDeclaration layer, InitKind init, double? scale, string text, string fault)
    {
        context.Report(Problem.At(layer.Site, ProblemKind.InitScale, text, fault) with
        {
            Fixes = init == InitKind.Constant
                ? Corrections.Fixes(new WeightStart(init, scale, Units: 1).Default(layer.OwnSite))
                : Corrections.Fixes(Fix.Of("Remove InitScale", Edit.RemoveArgument(layer.OwnSite, "InitScale"))),
        });
    }

    /// <summary>The start of weights with so many inputs to a unit and units fed by an input.</summary>
    public static InitialValues Initial(LoweringContext context, InitKind init, double? scale, int fanIn, int fanOut) => init switch
    {
        InitKind.Zeros => InitialValues.Zeros,
        InitKind.Constant => new InitialValues(InitialRule.Constant, scale ?? 0),
        InitKind.Normal => new InitialValues(InitialRule.Normal, scale ?? DefaultDeviation),
        InitKind.Uniform => new InitialValues(InitialRule.Uniform, scale ?? DefaultLimit),
        InitKind.Xavier => new InitialValues(InitialRule.Xavier, 0, fanIn, fanOut),
        InitKind.Glorot => new InitialValues(InitialRule.Glorot, 0, fanIn, fanOut),
        InitKind.He => new InitialValues(InitialRule.He, 0, fanIn, fanOut),
        _ => new InitialValues(ActivationTable.DefaultInitial(FollowingActivation(context)), 0, fanIn, fanOut),
    };

    /// <summary>λ of the layer, or the network's.</summary>
    public static (double L1, double L2) Penalties(LoweringContext context, double? l1, double? l2) =>
        (l1 ?? context.Declaration.L1, l2 ?? context.Declaration.L2);

    public static bool HasWeights(LayerDeclaration layer) =>
        layer is DenseDeclaration or ConvolutionDeclaration or RecurrentDeclaration or AttentionDeclaration or EmbeddingDeclaration
            or UseDeclaration or SharedDeclaration;

    private static string? Fault(InitKind init, double? scale) => (init, scale) switch
    {
        (InitKind.Constant, null) => "Init.Constant needs it, for example InitScale = 0.1",
        (InitKind.Constant, { } value) when !IsFinite(value) => "it must be finite",
        (InitKind.Normal or InitKind.Uniform, { } value) when !IsFinite(value) || value < 0 => "it must be finite, and 0 or above",
        (InitKind.Constant or InitKind.Normal or InitKind.Uniform, _) or (_, null) => null,
        _ => $"Init.{init} takes none; only Constant, Normal and Uniform do",
    };

    /// <summary>The activation this layer's output meets before the next layer with weights.</summary>
    private static ActivationKind? FollowingActivation(LoweringContext context) => context.Scope.Layers
        .Skip(context.Scope.Index + 1)
        .TakeWhile(layer => !HasWeights(layer))
        .OfType<ActivationDeclaration>()
        .FirstOrDefault()?.Activation;

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);
}
