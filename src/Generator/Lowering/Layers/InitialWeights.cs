using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>How the weights of a layer start, and what they cost.</summary>
internal static class InitialWeights
{
    private const double DefaultDeviation = 0.01;
    private const double DefaultLimit = 0.05;

    /// <summary>The start of weights with so many inputs to a unit and units fed by an input.</summary>
    public static InitialValues Of(LoweringContext context, InitKind init, double? scale, int fanIn, int fanOut) => init switch
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

    /// <summary>The activation this layer's output meets before the next layer with weights.</summary>
    private static ActivationKind? FollowingActivation(LoweringContext context) => context.Scope.Layers
        .Skip(context.Scope.Index + 1)
        .TakeWhile(layer => !LayerFacts.HasWeights(layer))
        .OfType<ActivationDeclaration>()
        .FirstOrDefault()?.Activation;
}
