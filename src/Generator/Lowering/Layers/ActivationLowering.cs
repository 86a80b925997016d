using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>Activations: one map, or a softmax over the last axis; PRelu has a trained slope per channel.</summary>
internal static class ActivationLowering
{
    public static LayerResult Lower(LayerBuilder build, ProblemSink problems, LayerInput input, ActivationDeclaration activation)
    {
        if (!Check(problems, input, activation)) return LayerResult.Unchanged(input);
        int channels = input.Shape.Last;
        bool isTrained = activation.Activation == ActivationKind.PRelu;
        if (!build.Reserve(activation, isTrained ? channels : 0, input.Shape.Length)) return LayerResult.Unchanged(input);

        return new LayerResult(activation.Activation switch
        {
            ActivationKind.Softmax => build.Add(new SoftmaxOp(), input.Node),
            ActivationKind.LogSoftmax => build.Add(new LogSoftmaxOp(), input.Node),
            ActivationKind.PRelu => build.Map(
                ScalarFunctions.PRelu, input.Node,
                build.Parameter("weight", new InitialValues(InitialRule.Constant, activation.Slope), channels)),
            _ => build.Map(ActivationTable.Functions[activation.Activation](activation), input.Node),
        });
    }

    private static bool Check(ProblemSink problems, LayerInput input, ActivationDeclaration activation)
    {
        switch (activation.Activation)
        {
            case ActivationKind.Softmax or ActivationKind.LogSoftmax when input.Shape.Last == 1:
                SoftmaxRules.ReportOfOne(problems, input, activation);
                return true;
            case ActivationKind.LeakyRelu when !(activation.Slope >= 0 && activation.Slope <= 1):
                problems.Report(Problem.At(activation.Site, ProblemKind.Slope, LayerText.Plain(activation.Slope)) with
                {
                    Fixes = Fix.List(Fix.Of("Set slope 0.01", Edit.SetArgument(activation.OwnSite, 0, "0.01"))),
                });
                return false;
            case ActivationKind.Elu when !(activation.Slope > 0) || double.IsInfinity(activation.Slope):
                problems.ReportSetting(activation, "alpha", LayerText.Plain(activation.Slope), "finite, and above 0");
                return false;
            case ActivationKind.PRelu when double.IsNaN(activation.Slope) || double.IsInfinity(activation.Slope):
                problems.ReportSetting(activation, "initial", LayerText.Plain(activation.Slope), "finite");
                return false;
            default:
                return true;
        }
    }
}
