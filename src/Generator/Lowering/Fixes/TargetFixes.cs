using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Fixes;

/// <summary>Brings the prediction to the declared target, or the declaration to the prediction.</summary>
internal static class TargetFixes
{
    public static EquatableArray<Fix> Of(LayerChain chain, LossDeclaration loss, LayerValue head, ImmutableArray<int> expected)
    {
        TensorShape shape = head.Shape;
        string sizes = string.Join(", ", expected.Select(size => LayerText.Plain(size)));
        var declare = Fix.Of($"Set Target to {LayerText.Shape(expected)}", Edit.SetArgument(loss.Site, "Target", $"new[] {{ {sizes} }}"));
        if (IsIndices(loss, shape) || loss.Is(LossKind.Distillation)) return Fix.List(declare);
        if (loss.Target.Count != 1) return Fix.List(declare);

        int outputs = loss.Target[0];
        if (shape.Dimensions.Length == 1)
        {
            bool isOneClass = outputs == 1 && loss.Is(LossKind.CrossEntropy, LossKind.KlDivergence);
            return Fix.List(declare, isOneClass ? null : HeadWidth.Set(chain, head, outputs));
        }

        return Fix.List(Reduce(chain, loss, head, shape), declare);
    }

    /// <summary>Whether the target looks like class indices in place of distributions over classes.</summary>
    public static bool IsIndices(LossDeclaration loss, TensorShape shape) =>
        loss.Is(LossKind.CrossEntropy, LossKind.KlDivergence) && shape.Last > 1
        && ((loss.Target.Count == 1 && loss.Target[0] == 1)
            || loss.Target.SequenceEqual(shape.Dimensions.RemoveAt(shape.Dimensions.Length - 1))
            || loss.Target.SequenceEqual(shape.WithLast(1).Dimensions));

    /// <summary>One row instead of several: all elements in it, the mean over positions, or the last step.</summary>
    private static Fix? Reduce(LayerChain chain, LossDeclaration loss, LayerValue head, TensorShape shape)
    {
        if (chain.Find(head.Layer) is not { } link || !chain.IsLast(link) || chain.Heads.Count(other => other.Link == link) > 1)
        {
            return null;
        }

        bool isOfClasses = loss.Is(LossKind.CrossEntropy, LossKind.KlDivergence);
        if (loss.Target[0] == shape.Length && !isOfClasses) return Insert(loss, link, "Flatten");
        if (loss.Target[0] != shape.Last) return null;
        return LastStep(chain, link) ?? Insert(loss, link, "GlobalAveragePool");
    }

    /// <summary>Before the activation that the loss needs as the last layer, otherwise after the head.</summary>
    private static Fix? Insert(LossDeclaration loss, LayerLink link, string layer)
    {
        if (link.Activation is not null)
        {
            return link.Declared.From is null ? Fix.Of($"Insert [{layer}]", Edit.InsertBefore(link.Declared.OwnSite, layer)) : null;
        }

        return loss.From is null ? Fix.Of($"Insert [{layer}]", Edit.InsertAfter(link.Declared.Site, layer)) : null;
    }

    /// <summary>After a recurrent layer that returns all its states, with only layers between that work on each step by itself.</summary>
    private static Fix? LastStep(LayerChain chain, LayerLink head)
    {
        LayerLink? link = head;
        while (link is not null && (HeadWidth.KeepsShape(link) || link.Layer is DenseDeclaration { PerStep: true }))
        {
            link = link.Producer;
            if (link is not null && chain.SoleConsumer(link) is null) return null;
        }

        return link?.Declared is RecurrentDeclaration { ReturnSequences: true } recurrent
            ? Fix.Of("Set ReturnSequences = false", Edit.SetArgument(recurrent.OwnSite, "ReturnSequences", "false"))
            : null;
    }
}
