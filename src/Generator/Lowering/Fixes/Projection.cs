using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Fixes;

/// <summary>A layer on a shortcut that gives it the shape of what it is added to (He et al. 2016, option B).</summary>
/// <param name="Source">The shortcut's value.</param>
/// <param name="Target">The shape it gets.</param>
/// <param name="Layer">The layer.</param>
/// <param name="Fix">The correction; null where names would come to mean other layers.</param>
internal sealed record Projection(LayerValue Source, ImmutableArray<int> Target, LayerDescription Layer, Fix? Fix)
{
    /// <summary>The projection of the earlier of two values; null where none makes the shapes equal.</summary>
    public static Projection? Of(LoweringContext context, LayerDeclaration layer, IReadOnlyList<LayerValue> values)
    {
        if (values.Count != 2 || values[0].Node == values[1].Node) return null;
        int shortcut = values[0].Node < values[1].Node ? 0 : 1;
        LayerValue source = values[shortcut];
        ImmutableArray<int> target = context.Graph[values[1 - shortcut].Node].Shape.Dimensions;
        if (Fitting(context, context.Graph[source.Node].Shape.Dimensions, target) is not { } projection) return null;
        return new Projection(source, target, projection, layer is MergeDeclaration merge
            ? MergeFix(context, merge, projection, shortcut)
            : AddInputFix(context, layer, projection, shortcut));
    }

    private static LayerDescription? Fitting(LoweringContext context, ImmutableArray<int> from, ImmutableArray<int> to)
    {
        if (from.Length != to.Length || to.Length is < 1 or > 3) return null;
        string channels = Channels(context, to[to.Length - 1]);
        if (to.Length == 1) return new LayerDescription("Dense", channels);

        // The smallest stride that leaves no axis too long; (size − 1)/stride + 1 is the size behind a window of 1.
        int stride = Enumerable.Range(0, to.Length - 1).Max(axis => ((from[axis] - 1) / to[axis]) + 1);
        if (Enumerable.Range(0, to.Length - 1).Any(axis => ((from[axis] - 1) / stride) + 1 != to[axis])) return null;
        if (to.Length == 2 && stride == 1) return new LayerDescription("Dense", channels, "PerStep = true");
        var convolution = new LayerDescription(to.Length == 3 ? "Conv2D" : "Conv1D", channels, "1");
        return stride == 1 ? convolution : convolution.With($"Stride = {LayerText.Plain(stride)}");
    }

    /// <summary>In a block, the argument that holds the number, so that other uses of the block stay right.</summary>
    private static string Channels(LoweringContext context, int channels)
    {
        EquatableArray<int> arguments = context.Scope.Arguments;
        List<int> same = Enumerable.Range(0, arguments.Count).Where(place => arguments[place] == channels).ToList();
        return same.Count == 1 ? $"Arg.{(char)('A' + same[0])}" : LayerText.Plain(channels);
    }

    /// <summary>The projection stands right before the merge, which then names what it took from the layer before.</summary>
    private static Fix? MergeFix(LoweringContext context, MergeDeclaration merge, LayerDescription projection, int shortcut)
    {
        if (Names(context, (projection.Kind, null)) is not { } names) return null;
        string before = merge.From ?? Before(context);
        bool namesBoth = merge.Layers.Count > 1;
        if (!namesBoth && shortcut == 0 && merge.From is not null) return null;

        string source = namesBoth ? merge.Layers[shortcut] : shortcut == 1 ? merge.Layers[0] : before;
        LayerDescription named = projection.With($"From = \"{source}\"");
        (int place, string name) = namesBoth ? (shortcut, names[0])
            : merge.From is not null ? (0, names[0])
            : (0, shortcut == 1 ? before : merge.Layers[0]);
        return Fix.Of(
            $"Insert [{named}]",
            Edit.SetArgument(merge.OwnSite, place, $"\"{name}\""),
            Edit.InsertBefore(merge.OwnSite, $"{named}"));
    }

    private static Fix? AddInputFix(LoweringContext context, LayerDeclaration layer, LayerDescription projection, int shortcut)
    {
        if (shortcut == 0 || Insertions.Names(context, new[] { (projection.Kind, (string?)null), ("Add", layer.Name) }, replaces: true) is null) return null;
        LayerDescription named = projection.With($"From = \"{LayerNames.BlockInput}\"");
        string add = $"Add(\"{layer.From ?? Before(context)}\"{(layer.Name is { } name ? $", Name = \"{name}\"" : "")})";
        return Fix.Of($"Insert [{named}]", Edit.Replace(layer.OwnSite, $"{named}, {add}"));
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
