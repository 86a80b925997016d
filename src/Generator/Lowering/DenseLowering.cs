using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Lowering;

/// <summary>Dense: Z = X·Wᵀ + b.</summary>
internal static class DenseLowering
{
    private const double DefaultDeviation = 0.01;
    private const double DefaultLimit = 0.05;

    public static void Lower(LoweringContext context, DenseDeclaration dense)
    {
        string text = LayerText.Of(dense);
        if (!Check(context, dense, text))
        {
            // The layers after it are still checked, against what it would have given.
            context.Current = context.Graph.Source(new InputOp(), TensorShape.PerExample(Math.Max(dense.Units, 2)), context.Name);
            return;
        }

        int inputs = context.CurrentShape.Length;
        long parameters = ((long)inputs * dense.Units) + (dense.Bias ? dense.Units : 0);
        if (!context.Reserve(dense.Site, text, parameters, dense.Units)) return;

        int first = context.ParameterCount;
        NetworkDeclaration network = context.Declaration;
        int weight = context.AddParameter(
            context.Name + ".weight", Initial(context, dense), dense.L1 ?? network.L1, dense.L2 ?? network.L2, dense.Units, inputs);
        context.Current = context.Graph.Add(new ProductOp(ProductKind.Forward), context.Name, context.Current, weight);
        if (dense.Bias)
        {
            int bias = context.AddParameter(context.Name + ".bias", InitialValues.Zeros, l1: 0, l2: 0, dense.Units);
            context.Map(ScalarFunctions.Bias, context.Current, bias);
        }

        context.Rows.Add(new LayerRow(
            context.Name, LayerText.Declared(dense), ImmutableArray.Create(dense.Units),
            Enumerable.Range(first, context.ParameterCount - first).ToImmutableArray(), (long)inputs * dense.Units));
    }

    private static bool Check(LoweringContext context, DenseDeclaration dense, string text)
    {
        int before = context.Problems.Count;
        if (dense.Units < 1) context.Report(ProblemKind.Units, dense.Site, text, LayerText.Plain(dense.Units));

        ImmutableArray<int> input = context.CurrentShape.Dimensions;
        if (input.Length != 1)
        {
            context.Report(
                ProblemKind.DenseNeedsVector, dense.Site, text, context.CurrentDescription, LayerText.Shape(input),
                LayerText.Plain(context.CurrentShape.Length));
        }

        PenaltyRules.Check(context, dense.Site, text, dense.L1, dense.L2);
        if (!Enum.IsDefined(typeof(InitKind), dense.Init))
        {
            context.Report(ProblemKind.UnknownOption, dense.Site, LayerText.Plain((int)dense.Init), "Init");
        }
        else if (InitScaleFault(dense) is { } fault)
        {
            context.Report(ProblemKind.InitScale, dense.Site, text, fault);
        }

        return context.Problems.Count == before;
    }

    private static string? InitScaleFault(DenseDeclaration dense) => (dense.Init, dense.InitScale) switch
    {
        (InitKind.Constant, null) => "Init.Constant needs it, for example InitScale = 0.1",
        (InitKind.Constant, { } value) when !IsFinite(value) => "it must be finite",
        (InitKind.Normal or InitKind.Uniform, { } value) when !IsFinite(value) || value < 0 => "it must be finite, and 0 or above",
        (InitKind.Constant or InitKind.Normal or InitKind.Uniform, _) or (_, null) => null,
        _ => $"Init.{dense.Init} takes none; only Constant, Normal and Uniform do",
    };

    private static InitialValues Initial(LoweringContext context, DenseDeclaration dense) => dense.Init switch
    {
        InitKind.Zeros => InitialValues.Zeros,
        InitKind.Constant => new InitialValues(InitialRule.Constant, dense.InitScale ?? 0),
        InitKind.Normal => new InitialValues(InitialRule.Normal, dense.InitScale ?? DefaultDeviation),
        InitKind.Uniform => new InitialValues(InitialRule.Uniform, dense.InitScale ?? DefaultLimit),
        InitKind.Xavier => new InitialValues(InitialRule.Xavier),
        InitKind.Glorot => new InitialValues(InitialRule.Glorot),
        InitKind.He => new InitialValues(InitialRule.He),
        _ => new InitialValues(ActivationTable.DefaultInitial(FollowingActivation(context))),
    };

    /// <summary>The activation this layer's output meets before the next layer with weights.</summary>
    private static ActivationKind? FollowingActivation(LoweringContext context) => context.Declaration.Layers
        .Skip(context.Layer + 1)
        .TakeWhile(layer => layer is not DenseDeclaration)
        .OfType<ActivationDeclaration>()
        .FirstOrDefault()?.Activation;

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);
}
