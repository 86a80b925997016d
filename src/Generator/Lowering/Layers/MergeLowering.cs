using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>Layers that join several values: of equal shape by adding or multiplying, side by side by concatenating.</summary>
internal static class MergeLowering
{
    public static LayerResult Lower(LayerBuilder build, ProblemSink problems, LayerInput input, MergeDeclaration layer)
    {
        List<LayerValue?> named = layer.Layers
            .Select((name, place) => LayerLookup.Find(problems, input, layer, name, LayerText.Plain(place))).ToList();
        if (named.Any(value => value is null)) return LayerResult.Unchanged(input);
        if (named.Count == 1) named.Insert(0, input.Value);
        if (named.Count < 2)
        {
            problems.ReportSetting(layer, "layers", "none", $"the names of what it joins, such as [{layer.Kind}(\"a\", \"b\")]");
            return LayerResult.Unchanged(input);
        }

        List<LayerValue> values = named.Select(value => value!).ToList();
        if (values.Any(value => value.IsUnknown)) return Unknown(values);
        return layer.Merge switch
        {
            MergeKind.Concat => Concat(build, problems, layer, values) is { } node ? new LayerResult(node) : LayerResult.Unchanged(input),
            MergeKind.Add => Combine(build, problems, input, values, ScalarFunctions.Add),
            _ => Combine(build, problems, input, values, ScalarFunctions.Multiply),
        };
    }

    public static LayerResult AddInput(LayerBuilder build, ProblemSink problems, LayerInput input, AddInputDeclaration layer)
    {
        if (input.Scope.BlockInput is { } given)
        {
            var values = new List<LayerValue> { input.Value, given };
            return values.Any(value => value.IsUnknown) ? Unknown(values) : Combine(build, problems, input, values, ScalarFunctions.Add);
        }

        problems.Report(Problem.At(layer.Site, ProblemKind.AddInputOutsideBlock) with { Fixes = Fix.List(AddFix(input, layer)) });
        return LayerResult.Unchanged(input);
    }

    /// <summary>In a network the input can be added by its name, where the shapes are equal.</summary>
    private static Fix? AddFix(LayerInput input, AddInputDeclaration layer)
    {
        LayerScope scope = input.Scope;
        string name = LayerNames.Of(scope.Network.Inputs)[0];
        if (!input.Shape.Equals(scope.Values[name].Shape) || input.Value.Layer == name) return null;
        if (layer.Name is null && LayerReferences.All(scope).Contains(scope.Names[input.Index])) return null;
        AttributeText add = AttributeText.Of("Add", $"\"{name}\"");
        return Fix.Of($"Use [{add}]", Edit.Replace(layer.OwnSite, add.With("Name", layer.Name).With("From", layer.From).ToString()));
    }

    private static LayerResult Combine(
        LayerBuilder build, ProblemSink problems, LayerInput input, List<LayerValue> values, ScalarFunction function)
    {
        LayerDeclaration layer = input.Layer;
        if (values.Skip(1).FirstOrDefault(other => !other.Shape.Equals(values[0].Shape)) is { } different)
        {
            MergeRules.ReportShapes(problems, input, layer, values, different);
            return LayerResult.Unchanged(input);
        }

        if (!build.Reserve(layer, parameters: 0, values[0].Shape.Length)) return LayerResult.Unchanged(input);
        return new LayerResult(values.Skip(1).Aggregate(values[0].Node, (sum, other) => build.Map(function, sum, other.Node)));
    }

    private static int? Concat(LayerBuilder build, ProblemSink problems, MergeDeclaration layer, List<LayerValue> values)
    {
        ImmutableArray<int> first = values[0].Shape.Dimensions;
        int rank = first.Length;
        int axis = layer.Axis < 0 ? layer.Axis + rank : layer.Axis;
        if (axis < 0 || axis >= rank)
        {
            problems.ReportSetting(
                layer, "Axis", LayerText.Plain(layer.Axis), $"from −{LayerText.Plain(rank)} to {LayerText.Plain(rank - 1)}");
            return null;
        }

        if (values.Skip(1).FirstOrDefault(other => !MergeRules.Joins(first, other.Shape.Dimensions, axis)) is { } different)
        {
            MergeRules.ReportConcat(problems, layer, axis, values, different);
            return null;
        }

        ImmutableArray<int> result = first.SetItem(axis, values.Sum(value => value.Shape.Dimensions[axis]));
        if (!build.Reserve(layer, parameters: 0, result.Aggregate(1L, (product, size) => product * size))) return null;
        int rows = result.Take(axis).Aggregate(1, (product, size) => product * size);
        return build.Add(new ConcatOp(rows, TensorShape.PerExample(result.ToArray())), values.Select(value => value.Node).ToArray());
    }

    /// <summary>After an error in one of its operands nothing is known of a merge.</summary>
    private static LayerResult Unknown(List<LayerValue> values) => new(values[0].Node, ShapeCertainty.Guess);
}
