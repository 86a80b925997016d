using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>Layers one after the other: what each takes, its lowering, its row of the table, and its name for those that follow.</summary>
internal static class SequenceLowering
{
    /// <summary>Lowers the layers of the current scope.</summary>
    public static void Lower(LoweringContext context)
    {
        LayerScope scope = context.Scope;
        for (scope.Index = 0; scope.Index < scope.Layers.Count && !context.Budget.IsExceeded; scope.Index++)
        {
            LayerDeclaration layer = scope.Layer;
            if (layer.From is { } from) context.Value = LayerLookup.Find(context, layer, from, "From") ?? context.Value with { IsUnknown = true };

            LowerOne(context, layer);
            scope.Values[scope.Names[scope.Index]] = context.Value;
        }
    }

    private static void LowerOne(LoweringContext context, LayerDeclaration layer)
    {
        IndexRules.Check(context, layer);
        LayerValue input = context.Taken = context.Value;
        TensorShape taken = context.CurrentShape;
        int first = context.ParameterCount;
        int before = context.Problems.Count;
        context.MultiplyAdds = 0;
        context.KnowsResult = false;
        if (!TryLower(context, layer) || layer is UseDeclaration) return;

        bool failed = context.Problems.Skip(before).Any(problem => problem.Kind.IsFatal());
        if (input.IsUnknown) Forget(context.Problems, before);
        context.LayerNumber++;
        context.Value = new LayerValue(
            context.Current, context.Name, LayerText.Of(layer), layer.OwnSite,
            IsUnknown: (failed || input.IsUnknown || context.Value.IsUnknown) && !context.KnowsResult)
        {
            Taken = layer is MergeDeclaration or AddInputDeclaration ? null : taken,
            Origin = LayerFacts.KeepsShape(layer) ? LoweringContext.OriginOf(input) : null,
            Indices = IndexRules.After(context, layer, input),
        };
        string[] sources = Sources(context, layer, input);
        Link(context, layer, sources);
        context.Rows.Add(new LayerRow(
            context.Name, LayerText.Declared(layer), context.CurrentShape.Dimensions,
            Enumerable.Range(first, context.ParameterCount - first).ToImmutableArray(), context.MultiplyAdds)
        {
            Inputs = sources,
            IsGuess = context.Value.IsUnknown,
            Node = context.Current,
            Site = layer.Site,
            Path = layer.Path.ToImmutableArray(),
        });
    }

    private static void Link(LoweringContext context, LayerDeclaration layer, string[] sources)
    {
        LayerScope scope = context.Scope;
        int place = layer is SharedDeclaration shared ? scope.Names.Take(scope.Index).ToList().IndexOf(shared.Layer) : -1;
        if (place >= 0) context.Chain.AddShared(scope.Prefix + scope.Names[place]);
        context.Chain.Add(new LayerLink(layer, place < 0 ? layer : scope.Layers[place], context.Value, sources) { IsFrozen = scope.IsFrozen });
    }

    /// <summary>Sizes are computed in checked arithmetic; one that overflows belongs to a layer that no array can hold.</summary>
    private static bool TryLower(LoweringContext context, LayerDeclaration layer)
    {
        try
        {
            LayerLowering.Lower(context, layer);
            return true;
        }
        catch (OverflowException)
        {
            context.Budget.Exceed(layer);
            return false;
        }
    }

    /// <summary>Takes back faults that rest on a guessed shape.</summary>
    private static void Forget(List<Problem> problems, int first)
    {
        for (int i = problems.Count - 1; i >= first; i--)
        {
            if (problems[i].Kind.DependsOnShape()) problems.RemoveAt(i);
        }
    }

    /// <summary>The names of the layers that a layer reads.</summary>
    private static string[] Sources(LoweringContext context, LayerDeclaration layer, LayerValue input)
    {
        return layer switch
        {
            MergeDeclaration { Layers.Count: > 1 } merge => merge.Layers.Select(Named).ToArray(),
            MergeDeclaration merge => merge.Layers.Select(Named).Prepend(input.Layer).ToArray(),
            AddInputDeclaration => new[] { input.Layer, context.Scope.BlockInput?.Layer ?? input.Layer },
            AttentionDeclaration { Memory: { } memory } => new[] { input.Layer, Named(memory) },
            _ => new[] { input.Layer },
        };

        string Named(string name) => context.Scope.Values.TryGetValue(name, out LayerValue? value) ? value.Layer : name;
    }
}
