using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>Mismatches between the operands of a merge, each with its derivation.</summary>
internal static class MergeRules
{
    /// <summary>Reports a sum or a product of two shapes.</summary>
    public static void ReportShapes(
        ProblemSink problems, LayerInput input, LayerDeclaration layer, IReadOnlyList<LayerValue> values, LayerValue other)
    {
        LayerValue first = values[0];
        ImmutableArray<int> left = first.Shape.Dimensions;
        ImmutableArray<int> right = other.Shape.Dimensions;
        Projection? projection = layer is MergeDeclaration { Merge: MergeKind.Multiply } ? null : Projection.Of(input, layer, values);
        string[] arguments = Repeated(left, right) is { } repeated
            ? new[] { LayerText.Of(layer), Repeats(first, other, left, right, repeated), first.Derivation, other.Derivation }
            : new[]
            {
                LayerText.Of(layer), $"{first.Derivation}, and {other.Derivation}",
                projection is null
                    ? "their shapes must be equal"
                    : $"bring {projection.Source.Description} to {LayerText.Shape(projection.Target)} with [{projection.Attribute}]",
            };
        problems.Report(Problem.At(layer.Site, arguments.Length == 3 ? ProblemKind.MergeShapes : ProblemKind.Broadcast, arguments) with
        {
            Others = Sites(layer, first, other),
            Fixes = Fix.List(projection?.Fix),
        });
    }

    /// <summary>Reports a concatenation whose operands differ in more than its axis.</summary>
    public static void ReportConcat(
        ProblemSink problems, MergeDeclaration layer, int axis, IReadOnlyList<LayerValue> values, LayerValue other)
    {
        List<ImmutableArray<int>> shapes = values.Select(value => value.Shape.Dimensions).ToList();
        List<int> fitting = Enumerable.Range(0, shapes[0].Length)
            .Where(candidate => shapes.All(shape => Joins(shapes[0], shape, candidate))).ToList();
        string right = fitting.Count == 1 ? LayerText.Plain(fitting[0]) : "";
        problems.Report(Problem.At(
            layer.Site, ProblemKind.ConcatShapes, LayerText.Of(layer), LayerText.Plain(axis), values[0].Derivation, other.Derivation) with
        {
            Others = Sites(layer, values[0], other),
            Fixes = Fix.List(right.Length > 0 ? Fix.Of($"Set Axis = {right}", Edit.SetArgument(layer.OwnSite, "Axis", right)) : null),
        });
    }

    /// <summary>Whether shapes are equal but for an axis.</summary>
    public static bool Joins(ImmutableArray<int> left, ImmutableArray<int> right, int axis) =>
        left.Length == right.Length && left.SetItem(axis, 0).SequenceEqual(right.SetItem(axis, 0));

    private static EquatableArray<int> Sites(LayerDeclaration layer, LayerValue left, LayerValue right) =>
        new[] { left.Site, right.Site }.Where(site => site != layer.Site).Distinct().ToEquatableArray();

    /// <summary>
    /// What NumPy would repeat in silence: sizes are compared from the last on, and 1 or a missing axis stretches. For each side whether
    /// it is repeated; null where even NumPy would refuse.
    /// </summary>
    private static (bool Left, bool Right)? Repeated(ImmutableArray<int> left, ImmutableArray<int> right)
    {
        (bool ofLeft, bool ofRight) = (false, false);
        for (int back = 1; back <= Math.Max(left.Length, right.Length); back++)
        {
            int one = back <= left.Length ? left[left.Length - back] : 1;
            int two = back <= right.Length ? right[right.Length - back] : 1;
            if (one != two && one != 1 && two != 1) return null;
            ofLeft |= one < two;
            ofRight |= two < one;
        }

        return (ofLeft, ofRight);
    }

    private static string Repeats(
        LayerValue left, LayerValue right, ImmutableArray<int> leftShape, ImmutableArray<int> rightShape, (bool Left, bool Right) repeated)
    {
        string ofLeft = $"{left.Description} along {Along(leftShape, rightShape)}";
        string ofRight = $"{right.Description} along {Along(rightShape, leftShape)}";
        return repeated switch
        {
            (true, true) => $"{ofLeft} and {ofRight}",
            (true, false) => ofLeft,
            (false, true) => ofRight,

            // Equal but for leading axes of size 1.
            _ => leftShape.Length < rightShape.Length ? $"{left.Description} along a new axis" : $"{right.Description} along a new axis",
        };
    }

    /// <summary>The axes along which a small shape is stretched to a large one, as indices of the larger one's axes.</summary>
    private static string Along(ImmutableArray<int> small, ImmutableArray<int> large)
    {
        int rank = Math.Max(small.Length, large.Length);
        List<string> axes = Enumerable.Range(0, rank)
            .Where(axis => Size(large, axis - rank + large.Length) > Size(small, axis - rank + small.Length))
            .Select(axis => LayerText.Plain(axis)).ToList();
        return (axes.Count == 1 ? "axis " : "axes ") + string.Join(" and ", axes);
    }

    private static int Size(ImmutableArray<int> shape, int axis) => axis < 0 ? 1 : shape[axis];
}
