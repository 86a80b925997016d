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
    public static LayerResult Lower(LayerBuilder build, ProblemSink problems, LayerInput input, DenseDeclaration dense)
    {
        ShapeCertainty certainty = dense.Units >= 1 && !dense.PerStep ? ShapeCertainty.Certain : ShapeCertainty.AsInput;

        // The layers after a faulty one are still checked, against what it would have given.
        if (!Check(problems, input, dense)) return new LayerResult(build.Guess(Math.Max(dense.Units, 2)), certainty);

        WeightOptions options = dense.Weights;
        int inputs = input.Shape.Last;
        int rows = input.Shape.Length / inputs;
        long weights = (long)inputs * dense.Units;
        if (!build.Reserve(dense, weights + (options.Bias ? dense.Units : 0), (long)rows * dense.Units))
        {
            return LayerResult.Unchanged(input);
        }

        bool hasBias = options.Bias && !BatchNormRules.DropsBias(problems, input, dense);
        int output = Project(build, input.Node, "", dense.Units, new InitialWeights(input, options).Of(inputs, dense.Units));
        if (hasBias) output = AddBias(build, output, "");
        return new LayerResult(output, certainty);
    }

    /// <summary>A product of every row of a value with a matrix.</summary>
    public static int Project(LayerBuilder build, int node, string prefix, int units, NewWeights weights) => build.Add(
        new ProductOp(ProductKind.Forward), node,
        build.Parameter(prefix + "weight", weights.Initial, weights.Penalty, units, build.ShapeOf(node).Last));

    /// <summary>Adds one element per channel.</summary>
    public static int AddBias(LayerBuilder build, int node, string prefix) =>
        build.Map(ScalarFunctions.Bias, node, build.Parameter(prefix + "bias", InitialValues.Zeros, build.ShapeOf(node).Last));

    private static bool Check(ProblemSink problems, LayerInput input, DenseDeclaration dense)
    {
        int before = problems.Count;
        string text = LayerText.Of(dense);
        if (dense.Units < 1) problems.Report(ProblemKind.Units, dense.Site, text, LayerText.Plain(dense.Units));
        if (input.Shape.Dimensions.Length != 1 && !dense.PerStep)
        {
            problems.Report(
                Problem.At(dense.Site, ProblemKind.DenseNeedsVector, text, input.Value.Derivation, LayerText.Number(input.Shape.Length))
                    with { Fixes = VectorFixes(input, dense) });
        }

        WeightRules.Check(problems, dense, dense.Weights);
        return problems.Count == before;
    }

    private static EquatableArray<Fix> VectorFixes(LayerInput input, DenseDeclaration dense) => Fix.List(
        Insertions.Before(input, dense, AttributeText.Of("Flatten")),
        NeedsVectorLater(input) ? null : Fix.Of("Set PerStep = true", Edit.SetArgument(dense.OwnSite, "PerStep", "true")),
        input.Scope.Maker(input.Value) is RecurrentDeclaration { ReturnSequences: true } recurrent
            ? Fix.Of("Set ReturnSequences = false", Edit.SetArgument(recurrent.OwnSite, "ReturnSequences", "false"))
            : null);

    /// <summary>Whether the next layer that depends on the rank needs a vector, so that PerStep would only move the fault there.</summary>
    private static bool NeedsVectorLater(LayerInput input) => input.Scope.LayersAfter(input.Index)
        .TakeWhile(layer => layer.From is null)
        .FirstOrDefault(layer => !LayerFacts.KeepsShape(layer)) is DenseDeclaration { PerStep: false };
}
