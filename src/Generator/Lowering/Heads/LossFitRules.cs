using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;

namespace Lamina.Generator.Lowering.Heads;

/// <summary>Which last layers a loss goes with.</summary>
internal static class LossFitRules
{
    public static void Check(LoweringContext context, LossDeclaration loss, LayerValue head)
    {
        ActivationKind? end = End(context.Graph[head.Node].Op);
        bool isSoftmax = end is ActivationKind.Softmax or ActivationKind.LogSoftmax;
        switch (loss.Loss)
        {
            case LossKind.BinaryCrossEntropy when end != ActivationKind.Sigmoid:
                Report(context, loss, head, ActivationKind.Sigmoid, end);
                break;
            case LossKind.CrossEntropy when end == ActivationKind.Sigmoid && context.Graph[head.Node].Shape.Last > 1:
                ReportSigmoid(context, loss, head);
                break;
            case LossKind.CrossEntropy or LossKind.KlDivergence or LossKind.Distillation when !isSoftmax:
                Report(context, loss, head, ActivationKind.Softmax, end);
                break;
            case LossKind.Hinge when end is { } probabilities:
                ReportProbabilities(context, loss, head, probabilities);
                break;
            case LossKind.MeanSquaredError or LossKind.MeanAbsoluteError or LossKind.Huber or LossKind.LogCosh
                when isSoftmax && context.Graph[head.Node].Shape.Last > 1:
                context.Report(Problem.At(loss.Site, ProblemKind.SoftmaxForRegression, $"{loss.Loss}", $"{end}", Reason(end)) with
                {
                    Others = new[] { head.Site }.ToEquatableArray(),
                    Fixes = Fix.List(Corrections.Use(loss, LossKind.CrossEntropy)),
                });
                break;
        }
    }

    private static ActivationKind? End(Op op) => op switch
    {
        SoftmaxOp => ActivationKind.Softmax,
        LogSoftmaxOp => ActivationKind.LogSoftmax,
        MapOp map when map.Function.Equals(ScalarFunctions.Sigmoid) => ActivationKind.Sigmoid,
        _ => null,
    };

    private static string Reason(ActivationKind? end) => end == ActivationKind.Softmax
        ? "has nearly no gradient where the prediction is confidently wrong"
        : "compares the logarithms of probabilities with the targets";

    private static void Report(LoweringContext context, LossDeclaration loss, LayerValue head, ActivationKind needed, ActivationKind? end) =>
        context.Report(Problem.At(
            loss.Site, ProblemKind.LossDoesNotFit, $"{loss.Loss}", $"{needed}", context.Declaration.Host.Type.Name, context.Gives(head),
            LossFixes.Advice(context, loss, head, needed, end)) with
        {
            Others = new[] { head.Site }.ToEquatableArray(),
            Fixes = LossFixes.Of(context, loss, head, needed, end),
        });

    private static void ReportSigmoid(LoweringContext context, LossDeclaration loss, LayerValue head) =>
        context.Report(Problem.At(loss.Site, ProblemKind.SigmoidForClasses, LayerText.Number(context.Graph[head.Node].Shape.Last), context.Gives(head)) with
        {
            Others = new[] { head.Site }.ToEquatableArray(),
            Fixes = Fix.List(LossFixes.Put(context, loss, head, ActivationKind.Softmax), Corrections.Use(loss, LossKind.BinaryCrossEntropy)),
        });

    private static void ReportProbabilities(LoweringContext context, LossDeclaration loss, LayerValue head, ActivationKind probabilities)
    {
        LossKind fitting = probabilities == ActivationKind.Sigmoid ? LossKind.BinaryCrossEntropy : LossKind.CrossEntropy;
        LayerLink? link = context.Chain.Find(head.Layer);
        context.Report(Problem.At(
            loss.Site, ProblemKind.ProbabilitiesForScores, $"Loss.{loss.Loss}", head.Description,
            probabilities == ActivationKind.LogSoftmax ? "logarithms of probabilities" : "probabilities", $"Loss.{fitting}") with
        {
            Others = new[] { head.Site }.ToEquatableArray(),
            Fixes = Fix.List(link is null ? null : Corrections.Remove(context.Chain, link), Corrections.Use(loss, fitting)),
        });
    }
}
