using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;

namespace Lamina.Generator.Lowering.Advice;

/// <summary>
/// Xavier before a rectifier, which halves the variance layer by layer, and He before an activation that saturates (He et al. 2015,
/// Glorot and Bengio 2010). Glorot before Relu is left alone: it is Keras' default, and a shallow network does not mind.
/// </summary>
internal static class InitRules
{
    /// <summary>Slope of a LeakyRelu from which the variance is hardly halved: 2/(1 + a²) is 1.6 here.</summary>
    private const double LinearSlope = 0.5;

    public static void Check(LayerChain chain, ProblemSink problems)
    {
        foreach (LayerLink link in chain.Links)
        {
            if (link.IsFrozen || DeclaredStart.Of(link)?.Weights is not { Init: InitKind.Xavier or InitKind.He } weights) continue;
            if (Following(chain, link) is not { } activation || Fitting(chain, activation, weights.Init) is not { } fitting) continue;
            int site = link.Declared.OwnSite;
            problems.Report(Corrections.At(
                link, ProblemKind.InitMismatch, link.Text, $"{weights.Init}", activation.Text, $"Init.{fitting}", Reason(weights.Init)) with
            {
                Others = Corrections.Sites(activation),
                Fixes = Fix.List(
                    Fix.Of($"Set Init = Init.{fitting}", Edit.SetArgument(site, "Init", $"Init.{fitting}")),
                    DeclaredStart.RemoveInit(site, weights)),
            });
        }
    }

    private static InitKind? Fitting(LayerChain chain, LayerLink activation, InitKind init) => (init, activation.Layer) switch
    {
        (InitKind.Xavier, ActivationDeclaration { Activation: ActivationKind.Relu or ActivationKind.PRelu }) => InitKind.He,
        (InitKind.Xavier, ActivationDeclaration { Activation: ActivationKind.LeakyRelu, Slope: < LinearSlope }) => InitKind.He,
        (InitKind.He, ActivationDeclaration { Activation: ActivationKind.Tanh or ActivationKind.HardTanh or ActivationKind.Selu }) =>
            InitKind.Xavier,
        (InitKind.He, ActivationDeclaration { Activation: ActivationKind.Sigmoid or ActivationKind.HardSigmoid })
            when !chain.IsHead(activation) =>
            InitKind.Glorot,
        _ => null,
    };

    private static string Reason(InitKind init) => init == InitKind.Xavier
        ? "a rectifier sets half the units to 0, which only He makes up for"
        : "what He makes up for is not lost there, and units begin nearer to where the slope is flat";

    /// <summary>
    /// The activation after the layer; null where a normalisation, which makes the start irrelevant, or anything else comes first.
    /// </summary>
    private static LayerLink? Following(LayerChain chain, LayerLink link)
    {
        LayerLink? next = chain.SoleConsumer(link);
        while (next?.Layer is DropoutDeclaration or GaussianNoiseDeclaration or FlattenDeclaration or ReshapeDeclaration
            or PermuteDeclaration or PoolDeclaration)
        {
            next = chain.SoleConsumer(next);
        }

        return next?.Activation is null ? null : next;
    }
}
