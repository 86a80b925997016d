using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Lowering;

/// <summary>The loss on top of the last layer, and which last layers it goes with.</summary>
internal static class LossLowering
{
    /// <summary>Appends Σ 𝓛 over the examples and returns its place; none after a problem.</summary>
    public static int Lower(LoweringContext context, LossDeclaration loss)
    {
        if (!Check(context, loss)) return GraphOutputs.None;

        int prediction = context.Current;
        int target = context.Graph.Source(new TargetOp(), context.CurrentShape, "loss");
        int outputs = context.CurrentShape.Length;
        return loss.Loss switch
        {
            LossKind.BinaryCrossEntropy => context.Graph.Add(new BinaryCrossEntropyOp(), "loss", prediction, target),
            LossKind.CrossEntropy => context.Graph.Add(new CrossEntropyOp(), "loss", prediction, target),
            LossKind.MeanSquaredError => Sum(context, ScalarFunctions.SquaredError(outputs), prediction, target),
            LossKind.MeanAbsoluteError => Sum(context, ScalarFunctions.AbsoluteError(outputs), prediction, target),
            _ => Sum(context, ScalarFunctions.Huber(outputs, loss.Delta), prediction, target),
        };
    }

    private static int Sum(LoweringContext context, ScalarFunction error, int prediction, int target) =>
        context.Graph.Add(new SumOp(), "loss", context.Graph.Map(error, "loss", prediction, target));

    private static bool Check(LoweringContext context, LossDeclaration loss)
    {
        if (!Enum.IsDefined(typeof(LossKind), loss.Loss))
        {
            context.Report(ProblemKind.UnknownOption, loss.Site, LayerText.Plain((int)loss.Loss), "Loss");
            return false;
        }

        if (loss.Loss == LossKind.Huber && !(loss.Delta > 0 && !double.IsInfinity(loss.Delta)))
        {
            context.Report(ProblemKind.Delta, loss.Site, LayerText.Plain(loss.Delta));
            return false;
        }

        return context.Declaration.Layers.Count == 0 || CheckLastLayer(context, loss);
    }

    private static bool CheckLastLayer(LoweringContext context, LossDeclaration loss)
    {
        LayerDeclaration last = context.Declaration.Layers[context.Declaration.Layers.Count - 1];
        ActivationKind? activation = (last as ActivationDeclaration)?.Activation;
        ActivationKind? needed = loss.Loss switch
        {
            LossKind.BinaryCrossEntropy => ActivationKind.Sigmoid,
            LossKind.CrossEntropy => ActivationKind.Softmax,
            _ => null,
        };
        if (needed is { } right && activation != right)
        {
            context.Report(
                ProblemKind.LossDoesNotFit, loss.Site, loss.Loss.ToString(), right.ToString(), context.Declaration.Host.Type.Name,
                LayerText.Of(last), Advice(right, activation));
            return false;
        }

        if (needed is null && activation == ActivationKind.Softmax)
        {
            context.Report(ProblemKind.SoftmaxForRegression, loss.Site, loss.Loss.ToString());
        }

        return true;
    }

    private static string Advice(ActivationKind needed, ActivationKind? found) => (needed, found) switch
    {
        (ActivationKind.Sigmoid, ActivationKind.Softmax) => "for one of several classes use Loss.CrossEntropy",
        (ActivationKind.Softmax, ActivationKind.Sigmoid) => "for independent yes/no outputs use Loss.BinaryCrossEntropy",
        _ => $"add {needed}, or use a regression loss such as Loss.MeanSquaredError",
    };
}
