using Lamina.Generator.Declarations;

namespace Lamina.Generator.Lowering;

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

        LayerScope outer = context.Scope;
        string path = outer.Name + ".";
        bool isOutermost = context.Use is null;
        for (int i = 0; i < use.Repeat && !context.Budget.IsExceeded; i++)
        {
            int before = context.Problems.Count;
            if (isOutermost) context.Use = (LayerText.Of(use), context.Gives(context.Value));
            string prefix = use.Repeat == 1 ? path : $"{path}{LayerText.Plain(i)}.";
            context.Scope = new LayerScope(use.Layers, prefix, context.Value, outer.IsFrozen || use.Frozen);
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
        int place = scope.Names.Take(scope.Index).ToList().IndexOf(shared.Layer);
        if (place < 0)
        {
            string suggestion = Values.Suggestion(shared.Layer, scope.Names.Take(scope.Index));
            context.Report(ProblemKind.UnknownLayer, shared.Site, LayerText.Of(shared), shared.Layer, suggestion);
            return;
        }

        if (!scope.Layers[place].HasTensors)
        {
            context.Report(
                ProblemKind.SharedLayer, shared.Site, LayerText.Of(shared),
                $"{LayerText.Of(scope.Layers[place])} has no tensors of its own to share");
            return;
        }

        context.SharedLayer = scope.Prefix + shared.Layer;
        LayerLowering.Lower(context, scope.Layers[place]);
        context.SharedLayer = null;
    }
}
