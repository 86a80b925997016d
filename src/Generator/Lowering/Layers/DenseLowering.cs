using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>Dense: Z = X·Wᵀ + b, of a vector or of every step of a sequence.</summary>
internal static class DenseLowering
{
    public static void Lower(LoweringContext context, DenseDeclaration dense)
    {
        context.KnowsResult = dense.Units >= 1 && !dense.PerStep;
        if (!Check(context, dense))
        {
            // The layers after it are still checked, against what it would have given.
            context.Guess(Math.Max(dense.Units, 2));
            return;
        }

        TensorShape input = context.CurrentShape;
        int inputs = input.Last;
        int rows = input.Length / inputs;
        long weights = (long)inputs * dense.Units;
        if (!context.Budget.Reserve(dense, weights + (dense.Bias ? dense.Units : 0), (long)rows * dense.Units)) return;

        (double l1, double l2) = InitialWeights.Penalties(context, dense.L1, dense.L2);
        InitialValues initial = InitialWeights.Of(context, dense.Init, dense.InitScale, inputs, dense.Units);
        Project(context, "", initial, l1, l2, dense.Units, dense.Bias && !BatchNormRules.DropsBias(context, dense, dense.Bias));
        context.MultiplyAdds = weights * rows;
    }

    /// <summary>A product with weights and perhaps a bias, of every row of the current value.</summary>
    public static void Project(
        LoweringContext context, string prefix, InitialValues initial, double l1, double l2, int units, bool bias)
    {
        int weight = context.AddParameter(prefix + "weight", initial, l1, l2, units, context.CurrentShape.Last);
        context.Add(new ProductOp(ProductKind.Forward), context.Current, weight);
        if (bias) context.Map(ScalarFunctions.Bias, context.Current, context.AddParameter(prefix + "bias", InitialValues.Zeros, units));
    }

    private static bool Check(LoweringContext context, DenseDeclaration dense)
    {
        int before = context.Problems.Count;
        string text = LayerText.Of(dense);
        if (dense.Units < 1) context.Report(ProblemKind.Units, dense.Site, text, LayerText.Plain(dense.Units));

        ImmutableArray<int> input = context.CurrentShape.Dimensions;
        if (input.Length != 1 && !dense.PerStep)
        {
            context.Report(
                Problem.At(dense.Site, ProblemKind.DenseNeedsVector, text, context.Gives(context.Value), LayerText.Number(context.CurrentShape.Length))
                    with { Fixes = VectorFixes(context, dense) });
        }

        WeightRules.Check(context, dense, dense.Init, dense.InitScale, dense.L1, dense.L2);
        return context.Problems.Count == before;
    }

    private static EquatableArray<Fix> VectorFixes(LoweringContext context, DenseDeclaration dense) => Fix.List(
        Insertions.Before(context, dense, "Flatten"),
        NeedsVectorLater(context.Scope) ? null : Fix.Of("Set PerStep = true", Edit.SetArgument(dense.OwnSite, "PerStep", "true")),
        context.Scope.Maker(context.Value) is RecurrentDeclaration { ReturnSequences: true } recurrent
            ? Fix.Of("Set ReturnSequences = false", Edit.SetArgument(recurrent.OwnSite, "ReturnSequences", "false"))
            : null);

    /// <summary>Whether the next layer that has a say in it takes vectors, which rows of their own would only lead to the same fault.</summary>
    private static bool NeedsVectorLater(LayerScope scope) => scope.Layers
        .Skip(scope.Index + 1)
        .TakeWhile(layer => layer.From is null)
        .FirstOrDefault(layer => !LayerFacts.KeepsShape(layer)) is DenseDeclaration { PerStep: false };
}
