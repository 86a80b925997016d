using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Emission.Gpu.Steps;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering.Meaning;

/// <summary>Brings the prediction to the declared target, or the declaration to the prediction.</summary>
internal static class TargetFixes
{
    public static EquatableArray<Fix> Of(LoweringContext context, LossDeclaration loss, LayerValue head, ImmutableArray<int> expected)
    {
        TensorShape shape = context.Graph[head.Node].Shape;
        var declare = Fix.Of($"Set Target to {LayerText.Shape(expected)}", Edit.SetArgument(loss.Site, "Target", $"new[] {{ {string.Join(", ", expected.Select(size => LayerText.Plain(size)))} }}"));
        if (TargetRules.IsIndices(loss, shape) || TargetRules.IsOf(loss, LossKind.Distillation)) return Corrections.Fixes(declare);
        if (loss.Target.Count != 1) return Corrections.Fixes(declare);

        int outputs = loss.Target[0];
        if (shape.Dimensions.Length == 1)
        {
            bool isOneClass = outputs == 1 && TargetRules.IsOf(loss, LossKind.CrossEntropy, LossKind.KlDivergence);
            return Corrections.Fixes(declare, isOneClass ? null : HeadWidth.Set(context, head, outputs));
        }

        return Corrections.Fixes(Reduce(context, loss, head, shape), declare);
    }

    /// <summary>One row instead of several: all numbers of it, the mean of the positions, or the last step alone.</summary>
    private static Fix? Reduce(LoweringContext context, LossDeclaration loss, LayerValue head, TensorShape shape)
    {
        LayerChain chain = context.Chain;
        if (chain.Find(head.Layer) is not { } link || !chain.IsLast(link) || chain.Heads.Count(other => other.Link == link) > 1) return null;
        bool isOfClasses = TargetRules.IsOf(loss, LossKind.CrossEntropy, LossKind.KlDivergence);
        if (loss.Target[0] == shape.Length && !isOfClasses) return Insert(loss, link, "Flatten");
        if (loss.Target[0] != shape.Last) return null;
        return LastStep(chain, link) ?? Insert(loss, link, "GlobalAveragePool");
    }

    /// <summary>Before the activation that the loss needs as the last layer, otherwise behind the head.</summary>
    private static Fix? Insert(LossDeclaration loss, LayerLink link, string layer)
    {
        if (link.Activation is not null) return link.Declared.From is null ? Fix.Of($"Insert [{layer}]", Edit.InsertBefore(link.Declared.OwnSite, layer)) : null;
        return loss.From is null ? Fix.Of($"Insert [{layer}]", Edit.InsertAfter(link.Declared.Site, layer)) : null;
    }

    /// <summary>Behind a recurrent layer that gives all its states, with layers between that work on every step alone.</summary>
    private static Fix? LastStep(LayerChain chain, LayerLink head)
    {
        LayerLink? link = head;
        while (link is not null && (HeadWidth.KeepsShape(link) || link.Layer is DenseDeclaration { PerStep: true }))
        {
            link = link.Before;
            if (link is not null && chain.After(link) is null) return null;
        }

        return link?.Declared is RecurrentDeclaration { ReturnSequences: true } recurrent
            ? Fix.Of("Set ReturnSequences = false", Edit.SetArgument(recurrent.OwnSite, "ReturnSequences", "false"))
            : null;
    }
}
