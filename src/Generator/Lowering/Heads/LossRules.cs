using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Heads;

/// <summary>A loss and its settings are valid for its layer.</summary>
internal static class LossRules
{
    public static bool Check(NetworkBuilder network, ProblemSink problems, LossDeclaration loss, LayerValue head)
    {
        int before = problems.Count;
        if (loss.Formula is null && !Enum.IsDefined(typeof(LossKind), loss.Loss))
        {
            problems.Report(ProblemKind.UnknownOption, loss.Site, LayerText.Plain((int)loss.Loss), "Loss");
            return false;
        }

        if (loss.Formula is null && loss.Loss == LossKind.Huber && !(loss.Delta > 0 && !double.IsInfinity(loss.Delta)))
        {
            problems.Report(Problem.At(loss.Site, ProblemKind.Delta, LayerText.Plain(loss.Delta)) with
            {
                Fixes = Fix.List(Fix.Of("Remove Delta", Edit.RemoveArgument(loss.Site, "Delta"))),
            });
        }

        if (network.Declaration.Layers.Count > 0 && loss.Formula is null) LossFitRules.Check(network, problems, loss, head);
        CheckSettings(problems, loss);
        ClassRules.Check(network.Chain, problems, loss, head);
        TargetRules.Check(network.Chain, problems, loss, head);
        return !problems.HasFatalSince(before);
    }

    private static void CheckSettings(ProblemSink problems, LossDeclaration loss)
    {
        Require(loss.Weight > 0 && !double.IsInfinity(loss.Weight), "Weight", loss.Weight, "finite, and above 0");
        Require(
            loss.LabelSmoothing >= 0 && SinglePrecision.IsBelow(loss.LabelSmoothing, 1), "LabelSmoothing", loss.LabelSmoothing,
            "in [0, 1), in single precision too");
        Require(loss.Temperature > 0 && !double.IsInfinity(loss.Temperature), "Temperature", loss.Temperature, "finite, and above 0");
        Require(
            double.IsInfinity(loss.Temperature) || SinglePrecision.Fault(loss.Temperature * loss.Temperature) is null, "Temperature",
            loss.Temperature, "a number whose square is one of single precision, from 1.1E-19 to 1.8E+19");
        Require(
            loss.HardWeight >= 0 && SinglePrecision.IsBelow(loss.HardWeight, 1), "HardWeight", loss.HardWeight,
            "in [0, 1), in single precision too");
        bool hasClasses = loss.Formula is null
            && loss.Loss is LossKind.CrossEntropy or LossKind.BinaryCrossEntropy or LossKind.KlDivergence or LossKind.Distillation;
        Require(
            loss.LabelSmoothing == 0 || (hasClasses && loss.Loss != LossKind.KlDivergence), "LabelSmoothing", loss.LabelSmoothing,
            "left out: only cross-entropies have it");
        int weights = loss.ClassWeights.Count;
        Require(
            loss.ClassWeights.All(weight => weight >= 0 && !double.IsInfinity(weight)), "ClassWeights", weights, "finite, and 0 or more");
        Require(!(loss.MissingTargets && loss.Is(LossKind.Distillation)), "MissingTargets", 1, "left out for Distillation");

        void Require(bool holds, string argument, double value, string expected)
        {
            if (!holds) problems.Report(ProblemKind.Setting, loss.Site, LayerText.Of(loss), argument, LayerText.Plain(value), expected);
        }
    }
}
