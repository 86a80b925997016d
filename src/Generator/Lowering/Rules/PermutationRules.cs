using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>The axes of a permutation name each axis once.</summary>
internal static class PermutationRules
{
    public static bool Check(ProblemSink problems, LayerInput input, PermuteDeclaration layer)
    {
        int rank = input.Shape.Dimensions.Length;
        if (Names(layer.Axes, first: 0, rank)) return true;

        string expected = rank == 1 ? "0" : $"0 to {LayerText.Plain(rank - 1)}";
        problems.Report(
            Problem.At(layer.Site, ProblemKind.Permutation, LayerText.Of(layer), expected, input.Value.Derivation)
                with { Fixes = Fix.List(FromZero(layer, rank), WithoutBatch(layer, rank)) });
        return false;
    }

    /// <summary>Axes that are counted from 1, as in Keras.</summary>
    private static Fix? FromZero(PermuteDeclaration layer, int rank) => Names(layer.Axes, first: 1, rank)
        ? Fix.Of(
            "Count axes from 0",
            layer.Axes.Select((axis, place) => Edit.SetArgument(layer.OwnSite, place, LayerText.Plain(axis - 1))).ToArray())
        : null;

    /// <summary>Axes with the batch as axis 0, as in PyTorch.</summary>
    private static Fix? WithoutBatch(PermuteDeclaration layer, int rank) => Names(layer.Axes, first: 0, rank + 1) && layer.Axes[0] == 0
        ? Fix.Of(
            "Leave out the batch",
            layer.Axes.Skip(1).Select((axis, place) => Edit.SetArgument(layer.OwnSite, place, LayerText.Plain(axis - 1)))
                .Append(Edit.RemoveArgument(layer.OwnSite, LayerText.Plain(rank))).ToArray())
        : null;

    private static bool Names(IEnumerable<int> axes, int first, int rank) =>
        axes.OrderBy(axis => axis).SequenceEqual(Enumerable.Range(first, rank));
}
