using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;

namespace Lamina.Generator.Lowering.Heads;

/// <summary>A declared target has the prediction's shape; in distillation it is the labels and, after them, the teacher's logits.</summary>
internal static class TargetRules
{
    public static void Check(LayerChain chain, ProblemSink problems, LossDeclaration loss, LayerValue head)
    {
        if (loss.Target.Count == 0 || head.IsUnknown) return;
        TensorShape shape = head.Shape;
        bool isDistilled = loss.Is(LossKind.Distillation);
        ImmutableArray<int> expected = isDistilled ? shape.Dimensions.Insert(0, 2) : shape.Dimensions;
        bool isFlatPair = isDistilled && shape.Dimensions.Length == 1 && loss.Target.Count == 1 && loss.Target[0] == 2L * shape.Length;
        if (isFlatPair || loss.Target.SequenceEqual(expected)) return;

        LayerValue source = HeadWidth.Source(chain, head);
        problems.Report(Problem.At(
            loss.Site, ProblemKind.TargetShape, LayerText.Of(loss), LayerText.Shape(loss.Target.ToImmutableArray()), source.Derivation,
            Advice(loss, shape, isDistilled, expected)) with
        {
            Others = new[] { source.Site }.ToEquatableArray(),
            Fixes = TargetFixes.Of(chain, loss, head, expected),
        });
    }

    private static string Advice(LossDeclaration loss, TensorShape shape, bool isDistilled, ImmutableArray<int> expected)
    {
        if (isDistilled) return $"the labels and after them the teacher's logits are {LayerText.Shape(expected)}";
        if (!TargetFixes.IsIndices(loss, shape)) return "a target has the shape of the prediction";
        return $"class indices become rows of a target by OneHot.{(shape.Dimensions.Length == 1 ? "Encode" : "EncodeSequences")}";
    }
}
