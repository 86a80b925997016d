using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Heads;

/// <summary>Predictions have the shapes that the user declares.</summary>
internal static class OutputRules
{
    public static void Check(ProblemSink problems, LayerScope scope)
    {
        foreach (OutputDeclaration output in scope.Network.Outputs)
        {
            if (output.Shape.Count == 0 || output.Shape.Any(size => size < 1))
            {
                problems.Report(
                    ProblemKind.Setting, output.Site, Text(output), "The shape", output.Shape.Count == 0 ? "empty" : List(output),
                    "at least one size, each 1 or more");
                continue;
            }

            if (Value(problems, scope, output) is { IsUnknown: false } value) Compare(problems, scope, output, value);
        }
    }

    /// <summary>The layer that the output names, or the one before it.</summary>
    private static LayerValue? Value(ProblemSink problems, LayerScope scope, OutputDeclaration output) => output.From is { } from
        ? LayerLookup.Find(problems, scope, output.Site, Text(output), from)
        : LayerLookup.Before(scope, output.LayersBefore);

    private static void Compare(ProblemSink problems, LayerScope scope, OutputDeclaration output, LayerValue value)
    {
        ImmutableArray<int> shape = value.Shape.Dimensions;
        if (shape.SequenceEqual(output.Shape)) return;
        problems.Report(Problem.At(
            output.Site, ProblemKind.OutputShape, List(output), LayerText.Shape(output.Shape.ToImmutableArray()), value.Derivation) with
        {
            Others = new[] { value.Site }.ToEquatableArray(),
            Fixes = Fix.List(UnitsFix(scope, output, value, shape), OutputFix(output, shape)),
        });
    }

    /// <summary>The declared width for the dense layer at the end, before activations.</summary>
    private static Fix? UnitsFix(LayerScope scope, OutputDeclaration output, LayerValue value, ImmutableArray<int> shape)
    {
        int place = scope.IndexOf(value.Layer);
        while (place > 0 && scope.Layers[place] is ActivationDeclaration or FormulaActivationDeclaration or DropoutDeclaration
            && scope.Layers[place].From is null)
        {
            place--;
        }

        if (place < 0 || scope.Layers[place] is not DenseDeclaration dense) return null;

        int declared = output.Shape[output.Shape.Count - 1];
        string units = LayerText.Plain(declared);
        return declared != dense.Units && shape.SetItem(shape.Length - 1, declared).SequenceEqual(output.Shape)
            ? Fix.Of($"Set the units of {LayerText.Of(dense)} to {units}", Edit.SetArgument(dense.OwnSite, 0, units))
            : null;
    }

    private static Fix OutputFix(OutputDeclaration output, ImmutableArray<int> shape)
    {
        IEnumerable<Edit> sizes = shape.Select((size, place) => Edit.SetArgument(output.Site, place, LayerText.Plain(size)));
        IEnumerable<Edit> removed = Enumerable.Range(shape.Length, Math.Max(output.Shape.Count - shape.Length, 0)).Reverse()
            .Select(place => Edit.RemoveArgument(output.Site, LayerText.Plain(place)));
        return Fix.Of(
            $"Declare [Output({string.Join(", ", shape.Select(size => LayerText.Plain(size)))})]", sizes.Concat(removed).ToArray());
    }

    private static string Text(OutputDeclaration output) => $"Output({List(output)})";

    private static string List(OutputDeclaration output) => string.Join(", ", output.Shape.Select(size => LayerText.Plain(size)));
}
