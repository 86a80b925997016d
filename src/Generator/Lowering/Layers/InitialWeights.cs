using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>Initial values of the tensors of a layer, from the options in its attribute.</summary>
internal sealed class InitialWeights
{
    private const double DefaultDeviation = 0.01;
    private const double DefaultLimit = 0.05;

    private readonly LayerInput input;
    private readonly WeightOptions options;

    public InitialWeights(LayerInput input, WeightOptions options)
    {
        this.input = input;
        this.options = options;
    }

    /// <summary>λ of the layer, or the network's.</summary>
    public Penalty Penalty => new(options.L1 ?? input.Scope.Network.L1, options.L2 ?? input.Scope.Network.L2);

    /// <summary>Weights with a fan-in and a fan-out.</summary>
    public NewWeights Of(int fanIn, int fanOut) => new(Initial(fanIn, fanOut), Penalty);

    private InitialValues Initial(int fanIn, int fanOut) => options.Init switch
    {
        InitKind.Zeros => InitialValues.Zeros,
        InitKind.Constant => new InitialValues(InitialRule.Constant, options.InitScale ?? 0),
        InitKind.Normal => new InitialValues(InitialRule.Normal, options.InitScale ?? DefaultDeviation),
        InitKind.Uniform => new InitialValues(InitialRule.Uniform, options.InitScale ?? DefaultLimit),
        InitKind.Xavier => new InitialValues(InitialRule.Xavier, 0, fanIn, fanOut),
        InitKind.Glorot => new InitialValues(InitialRule.Glorot, 0, fanIn, fanOut),
        InitKind.He => new InitialValues(InitialRule.He, 0, fanIn, fanOut),
        _ => new InitialValues(ActivationTable.DefaultInitial(FollowingActivation()), 0, fanIn, fanOut),
    };

    /// <summary>The activation between this layer and the next one with weights.</summary>
    private ActivationKind? FollowingActivation() => input.Scope.LayersAfter(input.Index)
        .TakeWhile(layer => !LayerFacts.HasWeights(layer))
        .OfType<ActivationDeclaration>()
        .FirstOrDefault()?.Activation;
}
