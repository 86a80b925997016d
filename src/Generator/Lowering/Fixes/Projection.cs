using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Fixes;

/// <summary>A layer on a shortcut that gives it the shape of the other operand (He et al. 2016, option B).</summary>
/// <param name="Source">The shortcut's value.</param>
/// <param name="Target">The shape it gets.</param>
/// <param name="Attribute">The layer as source text.</param>
/// <param name="Fix">The correction; null where names would come to mean other layers.</param>
internal sealed record Projection(LayerValue Source, ImmutableArray<int> Target, AttributeText Attribute, Fix? Fix)
{
    /// <summary>The projection of the earlier of two values; null where none makes the shapes equal.</summary>
    public static Projection? Of(LayerInput input, LayerDeclaration layer, IReadOnlyList<LayerValue> values)
    {
        if (values.Count != 2 || values[0].Node == values[1].Node) return null;
        int shortcut = values[0].Node < values[1].Node ? 0 : 1;
        LayerValue source = values[shortcut];
        ImmutableArray<int> target = values[1 - shortcut].Shape.Dimensions;
        if (ProjectionTo(input, source.Shape.Dimensions, target) is not { } attribute) return null;
        return new Projection(source, target, attribute, layer is MergeDeclaration merge
            ? MergeFix(input, merge, attribute, shortcut)
            : AddInputFix(input, layer, attribute, shortcut));
    }

    private static AttributeText? ProjectionTo(LayerInput input, ImmutableArray<int> from, ImmutableArray<int> to)
    {
        if (from.Length != to.Length || to.Length is < 1 or > 3) return null;
        string channels = Channels(input, to[to.Length - 1]);
        if (to.Length == 1) return AttributeText.Of("Dense", channels);

        // The smallest stride that leaves no axis too long; (size − 1)/stride + 1 is the size after a window of 1.
        int stride = Enumerable.Range(0, to.Length - 1).Max(axis => ((from[axis] - 1) / to[axis]) + 1);
        if (Enumerable.Range(0, to.Length - 1).Any(axis => ((from[axis] - 1) / stride) + 1 != to[axis])) return null;
        if (to.Length == 2 && stride == 1) return AttributeText.Of("Dense", channels, "PerStep = true");
        AttributeText convolution = AttributeText.Of(to.Length == 3 ? "Conv2D" : "Conv1D", channels, "1");
        return stride == 1 ? convolution : convolution.With($"Stride = {LayerText.Plain(stride)}");
    }

    /// <summary>In a block, the argument that holds the number, so that other uses of the block stay right.</summary>
    private static string Channels(LayerInput input, int channels)
    {
        EquatableArray<int> arguments = input.Scope.Arguments;
        List<int> same = Enumerable.Range(0, arguments.Count).Where(place => arguments[place] == channels).ToList();
        return same.Count == 1 ? $"Arg.{(char)('A' + same[0])}" : LayerText.Plain(channels);
    }

    /// <summary>The projection comes directly before the merge, which then names the input it had from the layer before.</summary>
    private static Fix? MergeFix(LayerInput input, MergeDeclaration merge, AttributeText attribute, int shortcut)
    {
        if (Names(input, (attribute.Kind, null)) is not { } names) return null;
        string before = merge.From ?? Producer(input);
        bool namesBoth = merge.Layers.Count > 1;
        if (!namesBoth && shortcut == 0 && merge.From is not null) return null;

        string source = namesBoth ? merge.Layers[shortcut] : shortcut == 1 ? merge.Layers[0] : before;
        AttributeText named = attribute.With("From", source);
        (int place, string name) = namesBoth ? (shortcut, names[0])
            : merge.From is not null ? (0, names[0])
            : (0, shortcut == 1 ? before : merge.Layers[0]);
        return Fix.Of(
            $"Insert [{named}]",
            Edit.SetArgument(merge.OwnSite, place, $"\"{name}\""),
            Edit.InsertBefore(merge.OwnSite, named.ToString()));
    }

    private static Fix? AddInputFix(LayerInput input, LayerDeclaration layer, AttributeText attribute, int shortcut)
    {
        (string Kind, string? Name)[] inserted = { (attribute.Kind, null), ("Add", layer.Name) };
        if (shortcut == 0 || Insertions.Names(input, inserted, replaces: true) is null) return null;
        AttributeText projection = attribute.With("From", LayerNames.BlockInput);
        AttributeText add = AttributeText.Of("Add", $"\"{layer.From ?? Producer(input)}\"").With("Name", layer.Name);
        return Fix.Of($"Insert [{projection}]", Edit.Replace(layer.OwnSite, $"{projection}, {add}"));
    }

    private static IReadOnlyList<string>? Names(LayerInput input, (string Kind, string? Name) inserted) =>
        Insertions.Names(input, new[] { inserted });

    /// <summary>The name of the layer's input where it names none.</summary>
    private static string Producer(LayerInput input)
    {
        if (input.Index > 0) return input.Scope.Names[input.Index - 1];
        return input.Scope.BlockInput is not null ? LayerNames.BlockInput : LayerNames.Of(input.Scope.Network.Inputs)[0];
    }
}
