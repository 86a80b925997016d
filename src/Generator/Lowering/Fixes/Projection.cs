using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Fixes;

/// <summary>A layer on a shortcut that gives it the shape of what it is added to (He et al. 2016, option B).</summary>
/// <param name="Source">The shortcut's value.</param>
/// <param name="Target">The shape it gets.</param>
/// <param name="Attribute">The layer as source text.</param>
/// <param name="Fix">The correction; null where names would come to mean other layers.</param>
internal sealed record Projection(LayerValue Source, ImmutableArray<int> Target, string Attribute, Fix? Fix)
{
    /// <summary>The projection of the earlier of two values; null where none makes the shapes equal.</summary>
    public static Projection? Of(LoweringContext context, LayerDeclaration layer, IReadOnlyList<LayerValue> values)
    {
        if (values.Count != 2 || values[0].Node == values[1].Node) return null;
        int shortcut = values[0].Node < values[1].Node ? 0 : 1;
        LayerValue source = values[shortcut];
        ImmutableArray<int> target = context.Graph[values[1 - shortcut].Node].Shape.Dimensions;
        if (Attributes(context, context.Graph[source.Node].Shape.Dimensions, target) is not { } attribute) return null;
        return new Projection(source, target, attribute, layer is MergeDeclaration merge
            ? MergeFix(context, merge, attribute, shortcut)
            : AddInputFix(context, layer, attribute, shortcut));
    }

    private static string? Attributes(LoweringContext context, ImmutableArray<int> from, ImmutableArray<int> to)
    {
        if (from.Length != to.Length || to.Length is < 1 or > 3) return null;
        string channels = Channels(context, to[to.Length - 1]);
        if (to.Length == 1) return $"Dense({channels})";

        // The smallest stride that leaves no axis too long; (size − 1)/stride + 1 is the size behind a window of 1.
        int stride = Enumerable.Range(0, to.Length - 1).Max(axis => ((from[axis] - 1) / to[axis]) + 1);
        if (Enumerable.Range(0, to.Length - 1).Any(axis => ((from[axis] - 1) / stride) + 1 != to[axis])) return null;
        string strided = stride == 1 ? "" : $", Stride = {LayerText.Plain(stride)}";
        if (to.Length == 3) return $"Conv2D({channels}, 1{strided})";
        return stride == 1 ? $"Dense({channels}, PerStep = true)" : $"Conv1D({channels}, 1{strided})";
    }

    /// <summary>In a block, the argument that holds the number, so that other uses of the block stay right.</summary>
    private static string Channels(LoweringContext context, int channels)
    {
        EquatableArray<int> arguments = context.Scope.Arguments;
        List<int> same = Enumerable.Range(0, arguments.Count).Where(place => arguments[place] == channels).ToList();
        return same.Count == 1 ? $"Arg.{(char)('A' + same[0])}" : LayerText.Plain(channels);
    }

    /// <summary>The projection stands right before the merge, which then names what it took from the layer before.</summary>
    private static Fix? MergeFix(LoweringContext context, MergeDeclaration merge, string attribute, int shortcut)
    {
        if (Names(context, (attribute.Split('(')[0], null)) is not { } names) return null;
        string before = merge.From ?? Before(context);
        bool namesBoth = merge.Layers.Count > 1;
        if (!namesBoth && shortcut == 0 && merge.From is not null) return null;

        string source = namesBoth ? merge.Layers[shortcut] : shortcut == 1 ? merge.Layers[0] : before;
        string named = Insertions.With(attribute, $"From = \"{source}\"");
        (int place, string name) = namesBoth ? (shortcut, names[0])
            : merge.From is not null ? (0, names[0])
            : (0, shortcut == 1 ? before : merge.Layers[0]);
        return Fix.Of(
            $"Insert [{named}]",
            Edit.SetArgument(merge.OwnSite, place, $"\"{name}\""),
            Edit.InsertBefore(merge.OwnSite, named));
    }

    private static Fix? AddInputFix(LoweringContext context, LayerDeclaration layer, string attribute, int shortcut)
    {
        if (shortcut == 0 || Insertions.Names(context, new[] { (attribute.Split('(')[0], (string?)null), ("Add", layer.Name) }, replaces: true) is null) return null;
        string projection = Insertions.With(attribute, $"From = \"{LayerNames.BlockInput}\"");
        string add = $"Add(\"{layer.From ?? Before(context)}\"{(layer.Name is { } name ? $", Name = \"{name}\"" : "")})";
        return Fix.Of($"Insert [{projection}]", Edit.Replace(layer.OwnSite, $"{projection}, {add}"));
    }

    private static IReadOnlyList<string>? Names(LoweringContext context, (string Kind, string? Name) inserted) =>
        Insertions.Names(context, new[] { inserted });

    /// <summary>The name of what the present layer takes where it names nothing.</summary>
    private static string Before(LoweringContext context)
    {
        LayerScope scope = context.Scope;
        if (scope.Index > 0) return scope.Names[scope.Index - 1];
        return scope.BlockInput is not null ? LayerNames.BlockInput : LayerNames.Of(context.Declaration.Inputs)[0];
    }
}
