using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Heads;

/// <summary>Whether the predictions have the shapes that the user states.</summary>
internal static class OutputRules
{
    public static void Check(LoweringContext context)
    {
        foreach (OutputDeclaration output in context.Declaration.Outputs)
        {
            if (output.Shape.Count == 0 || output.Shape.Any(size => size < 1))
            {
                context.Report(
                    ProblemKind.Setting, output.Site, Text(output), "The shape", output.Shape.Count == 0 ? "empty" : List(output),
                    "at least one size, each 1 or more");
                continue;
            }

            if (Value(context, output) is { IsUnknown: false } value) Compare(context, output, value);
        }
    }

    /// <summary>The layer that the output names, or the one it stands behind.</summary>
    private static LayerValue? Value(LoweringContext context, OutputDeclaration output) => output.From is { } from
        ? LayerLookup.Find(context, output.Site, Text(output), from)
        : LayerLookup.Before(context, output.LayersBefore);

    private static void Compare(LoweringContext context, OutputDeclaration output, LayerValue value)
    {
        ImmutableArray<int> shape = context.Graph[value.Node].Shape.Dimensions;
        if (shape.SequenceEqual(output.Shape)) return;
        context.Report(Problem.At(
            output.Site, ProblemKind.OutputShape, List(output), LayerText.Shape(output.Shape.ToImmutableArray()), context.Gives(value)) with
        {
            Others = new[] { value.Site }.ToEquatableArray(),
            Fixes = Fix.List(UnitsFix(context, output, value, shape), OutputFix(output, shape)),
        });
    }

    /// <summary>The declared width for the dense layer at the end, activations behind it.</summary>
    private static Fix? UnitsFix(LoweringContext context, OutputDeclaration output, LayerValue value, ImmutableArray<int> shape)
    {
        LayerScope scope = context.Scope;
        int place = scope.Names.ToList().IndexOf(value.Layer);
        while (place > 0 && scope.Layers[place] is ActivationDeclaration or FormulaActivationDeclaration or DropoutDeclaration && scope.Layers[place].From is null) place--;
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
        return Fix.Of($"Declare [Output({string.Join(", ", shape.Select(size => LayerText.Plain(size)))})]", sizes.Concat(removed).ToArray());
    }

    private static string Text(OutputDeclaration output) => $"Output({List(output)})";

    private static string List(OutputDeclaration output) => string.Join(", ", output.Shape.Select(size => LayerText.Plain(size)));
}
