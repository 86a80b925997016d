using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>Layers that join several values: of equal shape by adding or multiplying, side by side by concatenating.</summary>
internal static class MergeLowering
{
    public static void Lower(LoweringContext context, MergeDeclaration layer)
    {
        LayerValue current = context.Value;
        List<LayerValue?> named = layer.Layers
            .Select((name, place) => LayerLookup.Find(context, layer, name, LayerText.Plain(place))).ToList();
        if (named.Any(value => value is null)) return;
        if (named.Count == 1) named.Insert(0, current);
        if (named.Count < 2)
        {
            context.ReportSetting(layer, "layers", "none", $"the names of what it joins, such as [{layer.Kind}(\"a\", \"b\")]");
            return;
        }

        List<LayerValue> values = named.Select(value => value!).ToList();
        if (layer.Merge == MergeKind.Concat) Concat(context, layer, values);
        else Combine(context, layer, values, layer.Merge == MergeKind.Add ? ScalarFunctions.Add : ScalarFunctions.Multiply);
    }

    public static void AddInput(LoweringContext context, AddInputDeclaration layer)
    {
        if (context.Scope.BlockInput is { } input) Combine(context, layer, new List<LayerValue> { context.Value, input }, ScalarFunctions.Add);
        else context.Report(Problem.At(layer.Site, ProblemKind.AddInputOutsideBlock) with { Fixes = Fix.List(AddFix(context, layer)) });
    }

    /// <summary>In a network the input has a name, and can be added by it where the shapes are equal.</summary>
    private static Fix? AddFix(LoweringContext context, AddInputDeclaration layer)
    {
        string name = LayerNames.Of(context.Declaration.Inputs)[0];
        if (!context.CurrentShape.Equals(context.Graph[context.Scope.Values[name].Node].Shape) || context.Value.Layer == name) return null;
        if (layer.Name is null && LayerReferences.All(context).Contains(context.Scope.Names[context.Scope.Index])) return null;
        string add = $"Add(\"{name}\")";
        if (layer.Name is { } own) add = Insertions.With(add, $"Name = \"{own}\"");
        if (layer.From is { } from) add = Insertions.With(add, $"From = \"{from}\"");
        return Fix.Of($"Use [Add(\"{name}\")]", Edit.Replace(layer.OwnSite, add));
    }

    private static void Combine(LoweringContext context, LayerDeclaration layer, List<LayerValue> values, ScalarFunction function)
    {
        TensorShape first = context.Graph[values[0].Node].Shape;
        if (IsUnknown(context, values)) return;
        foreach (LayerValue other in values.Skip(1))
        {
            TensorShape shape = context.Graph[other.Node].Shape;
            if (shape.Equals(first)) continue;
            MergeRules.ReportShapes(context, layer, values, other);
            return;
        }

        if (!context.Budget.Reserve(layer, 0, first.Length)) return;
        context.Current = values[0].Node;
        foreach (LayerValue other in values.Skip(1)) context.Map(function, context.Current, other.Node);
    }

    private static void Concat(LoweringContext context, MergeDeclaration layer, List<LayerValue> values)
    {
        TensorShape first = context.Graph[values[0].Node].Shape;
        if (IsUnknown(context, values)) return;
        int rank = first.Dimensions.Length;
        int axis = layer.Axis < 0 ? layer.Axis + rank : layer.Axis;
        if (axis < 0 || axis >= rank)
        {
            context.ReportSetting(layer, "Axis", LayerText.Plain(layer.Axis), $"from −{LayerText.Plain(rank)} to {LayerText.Plain(rank - 1)}");
            return;
        }

        foreach (LayerValue other in values.Skip(1))
        {
            TensorShape shape = context.Graph[other.Node].Shape;
            if (MergeRules.Joins(first.Dimensions, shape.Dimensions, axis)) continue;
            MergeRules.ReportConcat(context, layer, axis, values, other);
            return;
        }

        int total = values.Sum(value => context.Graph[value.Node].Shape.Dimensions[axis]);
        ImmutableArray<int> result = first.Dimensions.SetItem(axis, total);
        if (!context.Budget.Reserve(layer, 0, result.Aggregate(1L, (product, size) => product * size))) return;
        int rows = result.Take(axis).Aggregate(1, (product, size) => product * size);
        context.Add(new ConcatOp(rows, TensorShape.PerExample(result.ToArray())), values.Select(value => value.Node).ToArray());
    }

    /// <summary>After an error in one of its operands nothing can be said of a merge.</summary>
    private static bool IsUnknown(LoweringContext context, List<LayerValue> values)
    {
        if (!values.Any(value => value.IsUnknown)) return false;
        context.Value = values[0] with { IsUnknown = true };
        return true;
    }
}
