using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>Blocks become their layers, in a scope of their own; a shared layer is lowered again with the tensors it has.</summary>
internal static class BlockLowering
{
    public static void Lower(LoweringContext context, UseDeclaration use)
    {
        if (use.Repeat < 1)
        {
            context.ReportSetting(use, "Repeat", LayerText.Plain(use.Repeat), "1 or more");
            return;
        }

        if (use.Layers.Count == 0 && context.Problems.Any(problem => problem.Site == use.Site && problem.Kind.IsFatal()))
        {
            context.Value = context.Value with { IsUnknown = true };
            return;
        }

        LayerScope outer = context.Scope;
        string path = outer.Name + ".";
        bool isOutermost = context.Use is null;
        for (int i = 0; i < use.Repeat && !context.Budget.IsExceeded; i++)
        {
            int before = context.Problems.Count;
            if (isOutermost) context.Use = (LayerText.Of(use), context.Gives(context.Value));
            string prefix = use.Repeat == 1 ? path : $"{path}{LayerText.Plain(i)}.";
            context.Scope = new LayerScope(use.Layers, prefix, context.Value, outer.IsFrozen || use.Frozen) { Arguments = use.Arguments };
            SequenceLowering.Lower(context);

            // A fault inside would only repeat itself.
            if (context.Problems.Skip(before).Any(problem => problem.Kind.IsFatal())) break;
        }

        context.Scope = outer;
        if (isOutermost) context.Use = null;
    }

    public static void Shared(LoweringContext context, SharedDeclaration shared)
    {
        LayerScope scope = context.Scope;
        int place = scope.Names.ToList().IndexOf(shared.Layer);
        if (place < 0)
        {
            context.Report(NearestName.Problem(
                shared.Site, LayerText.Of(shared), shared.Layer, scope.Names.Take(scope.Index).ToList(), LayerLookup.Correction(shared.OwnSite, "0")));
            return;
        }

        if (place >= scope.Index)
        {
            context.Report(LaterLayers.Fault(scope, shared, place));
            return;
        }

        LayerDeclaration layer = scope.Layers[place];
        if (!layer.HasTensors)
        {
            context.Report(
                Problem.At(
                    shared.Site, ProblemKind.SharedLayer, LayerText.Of(shared), $"{LayerText.Of(layer)} has no tensors of its own to share") with
                {
                    Others = new[] { layer.OwnSite }.ToEquatableArray(),
                    Fixes = Fix.List(OwnLayer(context, shared, layer)),
                });
            return;
        }

        context.SharedLayer = scope.Prefix + shared.Layer;
        LayerLowering.Lower(context, layer with { Site = shared.Site, Path = shared.Path, From = shared.From });
        context.SharedLayer = null;
    }

    /// <summary>The layer once more where there is nothing to share.</summary>
    private static Fix? OwnLayer(LoweringContext context, SharedDeclaration shared, LayerDeclaration layer)
    {
        if (layer is not ActivationDeclaration || Insertions.Names(context, new[] { (layer.Kind, shared.Name) }, replaces: true) is null) return null;
        string text = LayerText.Declared(layer);
        IEnumerable<string> arguments = new[] { shared.Name is { } name ? $"Name = \"{name}\"" : "", shared.From is { } from ? $"From = \"{from}\"" : "" };
        foreach (string argument in arguments.Where(argument => argument.Length > 0)) text = Insertions.With(text, argument);
        return Fix.Of($"Use [{LayerText.Declared(layer)}]", Edit.Replace(shared.OwnSite, text));
    }
}
