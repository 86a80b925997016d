using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Lowering;

/// <summary>Which last layers a loss goes with, and its settings.</summary>
internal static class LossRules
{
    public static bool Check(LoweringContext context, LossDeclaration loss, LayerValue head)
    {
        int before = context.Problems.Count(problem => problem.Kind.IsFatal());
        if (loss.Formula is null && !Enum.IsDefined(typeof(LossKind), loss.Loss))
        {
            context.Report(ProblemKind.UnknownOption, loss.Site, LayerText.Plain((int)loss.Loss), "Loss");
            return false;
        }

        if (loss.Formula is null && loss.Loss == LossKind.Huber && !(loss.Delta > 0 && !double.IsInfinity(loss.Delta)))
        {
            context.Report(ProblemKind.Delta, loss.Site, LayerText.Plain(loss.Delta));
        }

        if (context.Declaration.Layers.Count > 0 && loss.Formula is null) CheckLastLayer(context, loss, head);
        CheckSettings(context, loss, context.Graph[head.Node].Shape);
        return context.Problems.Count(problem => problem.Kind.IsFatal()) == before;
    }

    private static void CheckSettings(LoweringContext context, LossDeclaration loss, TensorShape shape)
    {
        Require(loss.Weight > 0 && !double.IsInfinity(loss.Weight), "Weight", loss.Weight, "finite, and above 0");
        Require(loss.LabelSmoothing >= 0 && loss.LabelSmoothing < 1, "LabelSmoothing", loss.LabelSmoothing, "in [0, 1)");
        Require(loss.Temperature > 0 && !double.IsInfinity(loss.Temperature), "Temperature", loss.Temperature, "finite, and above 0");
        Require(loss.HardWeight >= 0 && loss.HardWeight < 1, "HardWeight", loss.HardWeight, "in [0, 1)");
        bool hasClasses = loss.Formula is null
            && loss.Loss is LossKind.CrossEntropy or LossKind.BinaryCrossEntropy or LossKind.KlDivergence or LossKind.Distillation;
        Require(loss.LabelSmoothing == 0 || (hasClasses && loss.Loss != LossKind.KlDivergence), "LabelSmoothing", loss.LabelSmoothing, "left out: only cross-entropies have it");
        int weights = loss.ClassWeights.Count;
        Require(weights == 0 || weights == shape.Last, "ClassWeights", weights, $"{LayerText.Number(shape.Last)} numbers, one per output");
        Require(loss.ClassWeights.All(weight => weight >= 0 && !double.IsInfinity(weight)), "ClassWeights", weights, "finite, and 0 or more");
        Require(!(loss.MissingTargets && loss.Formula is null && loss.Loss == LossKind.Distillation), "MissingTargets", 1, "left out for Distillation");

        void Require(bool holds, string argument, double value, string expected)
        {
            if (!holds) context.Report(ProblemKind.Setting, loss.Site, Text(loss), argument, LayerText.Plain(value), expected);
        }
    }

    public static string Text(LossDeclaration loss) => $"Loss({loss.Formula?.Method ?? "Loss." + loss.Loss})";

    private static void CheckLastLayer(LoweringContext context, LossDeclaration loss, LayerValue head)
    {
        Op last = context.Graph[head.Node].Op;
        bool isSigmoid = last is MapOp map && map.Function.Equals(ScalarFunctions.Sigmoid);
        bool isSoftmax = last is SoftmaxOp or LogSoftmaxOp;
        (ActivationKind? needed, bool fits) = loss.Loss switch
        {
            LossKind.BinaryCrossEntropy => (ActivationKind.Sigmoid, isSigmoid),
            LossKind.CrossEntropy or LossKind.KlDivergence or LossKind.Distillation => ((ActivationKind?)ActivationKind.Softmax, isSoftmax),
            _ => (null, true),
        };
        if (!fits && needed is { } right)
        {
            context.Report(
                ProblemKind.LossDoesNotFit, loss.Site, loss.Loss.ToString(), right.ToString(), context.Declaration.Host.Type.Name,
                head.Description, Advice(right, isSigmoid, isSoftmax));
        }
        else if (needed is null && isSoftmax)
        {
            context.Report(ProblemKind.SoftmaxForRegression, loss.Site, loss.Loss.ToString());
        }
    }

    private static string Advice(ActivationKind needed, bool isSigmoid, bool isSoftmax) => needed switch
    {
        ActivationKind.Sigmoid when isSoftmax => "for one of several classes use Loss.CrossEntropy",
        ActivationKind.Softmax when isSigmoid => "for independent yes/no outputs use Loss.BinaryCrossEntropy",
        _ => $"add {needed}, or use a regression loss such as Loss.MeanSquaredError",
    };
}
