using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Fixes;

/// <summary>Corrections of a loss and a last layer that do not match.</summary>
internal static class LossFixes
{
    public static string Advice(LayerChain chain, LossDeclaration loss, LayerValue head, ActivationKind needed, ActivationKind? end)
    {
        if (needed == ActivationKind.Sigmoid && end is not null) return "for one of several classes use Loss.CrossEntropy";
        if (needed == ActivationKind.Softmax && IsOne(head)) return "for a yes/no answer use Sigmoid with Loss.BinaryCrossEntropy";
        if (end == ActivationKind.Sigmoid) return "for independent yes/no outputs use Loss.BinaryCrossEntropy";
        string place = IsActivation(chain.Find(head.Layer)) ? $"put {needed} in its place" : $"add {needed}";
        return loss.Loss == LossKind.Distillation ? place : $"{place}, or use a regression loss such as Loss.MeanSquaredError";
    }

    /// <summary>The likeliest first.</summary>
    public static EquatableArray<Fix> Of(
        LayerChain chain, LossDeclaration loss, LayerValue head, ActivationKind needed, ActivationKind? end)
    {
        Fix? regression = loss.Loss != LossKind.Distillation && loss.LabelSmoothing == 0
            ? Corrections.Use(loss, LossKind.MeanSquaredError)
            : null;
        Fix? put = Put(chain, loss, head, needed);
        if (needed == ActivationKind.Sigmoid)
        {
            return end is null ? Fix.List(put, regression) : Fix.List(Corrections.Use(loss, LossKind.CrossEntropy), put);
        }

        if (!IsOne(head)) return end is null ? Fix.List(put, regression) : Fix.List(put);
        if (loss.Loss == LossKind.Distillation) return default;
        if (end == ActivationKind.Sigmoid) return Fix.List(Corrections.Use(loss, LossKind.BinaryCrossEntropy));
        Fix? answer = Put(chain, loss, head, ActivationKind.Sigmoid);
        return Fix.List(
            answer is null ? null : Fix.Of(
                "Use Sigmoid and Loss.BinaryCrossEntropy",
                answer.Edits.Append(Corrections.UseEdit(loss, LossKind.BinaryCrossEntropy)).ToArray()),
            regression);
    }

    /// <summary>
    /// Makes an activation the head's last layer; null where the head's output has other consumers, or the layer to replace stands in a
    /// block.
    /// </summary>
    public static Fix? Put(LayerChain chain, LossDeclaration loss, LayerValue head, ActivationKind activation)
    {
        if (chain.Find(head.Layer) is not { } link || !chain.IsLast(link) || chain.Heads.Count(other => other.Link == link) > 1)
        {
            return null;
        }

        if (IsActivation(link)) return link.Declared.Path.Count == 0 ? Corrections.Replace(link, activation) : null;
        if (link.Layer is DropoutDeclaration && link.Producer is { } before && before.Activation == activation)
        {
            return Corrections.Remove(chain, link);
        }

        return loss.From is null ? Fix.Of($"Insert [{activation}]", Edit.InsertAfter(link.Declared.Site, $"{activation}")) : null;
    }

    private static bool IsActivation(LayerLink? link) => link?.Layer is ActivationDeclaration or FormulaActivationDeclaration;

    private static bool IsOne(LayerValue head) => head.Shape.Last == 1;
}
