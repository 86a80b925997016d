using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>[Shared]: an earlier layer again, with the same tensors.</summary>
internal static class SharedLayers
{
    /// <summary>
    /// The layer that is referred to, with the site of the reference; null, with a problem, when it has no weights to share.
    /// </summary>
    public static LayerDeclaration? Original(ProblemSink problems, LayerInput input, SharedDeclaration shared)
    {
        LayerScope scope = input.Scope;
        int place = scope.IndexOf(shared.Layer);
        if (place < 0)
        {
            problems.Report(NearestName.Problem(
                shared.Site, LayerText.Of(shared), shared.Layer, scope.Names.Take(input.Index).ToList(),
                LayerLookup.Correction(shared.OwnSite, "0")));
            return null;
        }

        if (place >= input.Index)
        {
            problems.Report(LaterLayers.Fault(input, shared, place));
            return null;
        }

        LayerDeclaration layer = scope.Layers[place];
        if (layer.HasTensors) return layer with { Site = shared.Site, Path = shared.Path, From = shared.From };
        problems.Report(
            Problem.At(
                shared.Site, ProblemKind.SharedLayer, LayerText.Of(shared),
                $"{LayerText.Of(layer)} has no tensors of its own to share") with
            {
                Others = new[] { layer.OwnSite }.ToEquatableArray(),
                Fixes = Fix.List(CopyFix(input, shared, layer)),
            });
        return null;
    }

    /// <summary>A copy of the layer where there is nothing to share.</summary>
    private static Fix? CopyFix(LayerInput input, SharedDeclaration shared, LayerDeclaration layer)
    {
        if (layer is not ActivationDeclaration || Insertions.Names(input, new[] { (layer.Kind, shared.Name) }, replaces: true) is null)
        {
            return null;
        }

        AttributeText copy = LayerText.Attribute(layer);
        return Fix.Of($"Use [{copy}]", Edit.Replace(shared.OwnSite, copy.With("Name", shared.Name).With("From", shared.From).ToString()));
    }
}
