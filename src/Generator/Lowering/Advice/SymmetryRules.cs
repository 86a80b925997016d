using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;

namespace Lamina.Generator.Lowering.Advice;

/// <summary>
/// Weights that all start equal. After zeros Relu has no gradient, and nothing ever changes. If the next layer's weights start equal too,
/// all units take and pass back the same, so they stay equal. Otherwise they are only told apart by the next layer's weights. A network
/// of one layer, a zero layer at the end or on a branch of a shortcut learn all the same.
/// </summary>
internal static class SymmetryRules
{
    public static void Check(LayerChain chain, ProblemSink problems)
    {
        foreach (LayerLink link in chain.Links)
        {
            if (link.IsFrozen || chain.IsShared(link) || DeclaredStart.Of(link) is not { EqualValue: { } value } start) continue;
            if (Consequence(chain, link, value, start.Units) is not { } consequence) continue;
            problems.Report(Corrections.At(
                link, ProblemKind.ZeroWeights, link.Text, LayerText.Plain(value), consequence.Text) with
            {
                Others = Corrections.Sites(consequence.Other),
                Fixes = Fix.List(DeclaredStart.RemoveInit(link.Declared.OwnSite, start.Weights)),
            });
        }
    }

    private static (string Text, LayerLink Other)? Consequence(LayerChain chain, LayerLink link, double value, int units)
    {
        LayerLink? activation = null;
        bool isRandom = false;
        bool isZero = value == 0;
        for (LayerLink? next = chain.SoleConsumer(link); next is { IsFrozen: false }; next = chain.SoleConsumer(next))
        {
            if (isZero && next.Activation == ActivationKind.Relu)
            {
                return ($"its units give 0, where {next.Text} has no gradient, and nothing in it ever changes", next);
            }

            isZero &= next.Layer is DropoutDeclaration || KeepsUnitsApart(next);
            if (next.Layer is ActivationDeclaration or FormulaActivationDeclaration) activation ??= next;
            else if (next.Layer is DropoutDeclaration { Keep: < 1 } or GaussianNoiseDeclaration { Deviation: > 0 }) isRandom = true;
            else if (LayerFacts.HasWeights(next.Layer)) return isRandom || units < 2 ? null : Told(next, activation);
            else if (!KeepsUnitsApart(next)) return null;
        }

        return null;
    }

    private static (string Text, LayerLink Other)? Told(LayerLink next, LayerLink? activation)
    {
        if (DeclaredStart.Of(next) is not { } start) return null;
        bool seesAll = next.Declared
            is not (ConvolutionDeclaration { Groups: > 1 } or ConvolutionDeclaration { Convolution: ConvolutionKind.DepthwiseConv2D });
        if (start.EqualValue is not null && seesAll)
        {
            return ($"its units stay equal for ever, because the weights of {next.Text} start equal too", next);
        }

        return activation is null
            ? null
            : ($"its units start equal, whatever they take, and only the weights of {next.Text} tell them apart", next);
    }

    /// <summary>Layers that treat all channels alike.</summary>
    private static bool KeepsUnitsApart(LayerLink link) =>
        link.Layer is NormalizationDeclaration or PoolDeclaration or GlobalPoolDeclaration or FlattenDeclaration or UpsampleDeclaration
            or ZeroPadDeclaration;
}
