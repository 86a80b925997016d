using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;

namespace Lamina.Generator.Lowering.Heads;

/// <summary>The last layer matches the loss.</summary>
internal static class LossFitRules
{
    public static void Check(NetworkBuilder network, ProblemSink problems, LossDeclaration loss, LayerValue head)
    {
        ActivationKind? end = End(network.Graph[head.Node].Op);
        bool isSoftmax = end is ActivationKind.Softmax or ActivationKind.LogSoftmax;
        switch (loss.Loss)
        {
            case LossKind.BinaryCrossEntropy when end != ActivationKind.Sigmoid:
                Report(network, problems, loss, head, ActivationKind.Sigmoid);
                break;
            case LossKind.CrossEntropy when end == ActivationKind.Sigmoid && head.Shape.Last > 1:
                ReportSigmoid(network.Chain, problems, loss, head);
                break;
            case LossKind.CrossEntropy or LossKind.KlDivergence or LossKind.Distillation when !isSoftmax:
                Report(network, problems, loss, head, ActivationKind.Softmax);
                break;
            case LossKind.Hinge when end is { } probabilities:
                ReportProbabilities(network.Chain, problems, loss, head, probabilities);
                break;
            case LossKind.MeanSquaredError or LossKind.MeanAbsoluteError or LossKind.Huber or LossKind.LogCosh
                when isSoftmax && head.Shape.Last > 1:
                problems.Report(Problem.At(loss.Site, ProblemKind.SoftmaxForRegression, $"{loss.Loss}", $"{end}", Reason(end)) with
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

    private static void Report(NetworkBuilder network, ProblemSink problems, LossDeclaration loss, LayerValue head, ActivationKind needed)
    {
        ActivationKind? end = End(network.Graph[head.Node].Op);
        problems.Report(Problem.At(
            loss.Site, ProblemKind.LossDoesNotFit, $"{loss.Loss}", $"{needed}", network.Declaration.Host.Type.Name, head.Derivation,
            LossFixes.Advice(network.Chain, loss, head, needed, end)) with
        {
            Others = new[] { head.Site }.ToEquatableArray(),
            Fixes = LossFixes.Of(network.Chain, loss, head, needed, end),
        });
    }

    private static void ReportSigmoid(LayerChain chain, ProblemSink problems, LossDeclaration loss, LayerValue head) =>
        problems.Report(Problem.At(loss.Site, ProblemKind.SigmoidForClasses, LayerText.Number(head.Shape.Last), head.Derivation) with
        {
            Others = new[] { head.Site }.ToEquatableArray(),
            Fixes = Fix.List(LossFixes.Put(chain, loss, head, ActivationKind.Softmax), Corrections.Use(loss, LossKind.BinaryCrossEntropy)),
        });

    private static void ReportProbabilities(
        LayerChain chain, ProblemSink problems, LossDeclaration loss, LayerValue head, ActivationKind probabilities)
    {
        LossKind fitting = probabilities == ActivationKind.Sigmoid ? LossKind.BinaryCrossEntropy : LossKind.CrossEntropy;
        LayerLink? link = chain.Find(head.Layer);
        problems.Report(Problem.At(
            loss.Site, ProblemKind.ProbabilitiesForScores, $"Loss.{loss.Loss}", head.Description,
            probabilities == ActivationKind.LogSoftmax ? "logarithms of probabilities" : "probabilities", $"Loss.{fitting}") with
        {
            Others = new[] { head.Site }.ToEquatableArray(),
            Fixes = Fix.List(link is null ? null : Corrections.Remove(chain, link), Corrections.Use(loss, fitting)),
        });
    }
}
