using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>Resolves the names of layers in attributes.</summary>
internal static class LayerLookup
{
    /// <summary>The value of a name in the layer's scope; null, with a problem, when there is none.</summary>
    /// <param name="problems">Where the problem goes.</param>
    /// <param name="input">Where to look.</param>
    /// <param name="layer">Who names it.</param>
    /// <param name="name">The name.</param>
    /// <param name="argument">The argument that holds it: its name, or its position.</param>
    public static LayerValue? Find(ProblemSink problems, LayerInput input, LayerDeclaration layer, string name, string argument)
    {
        LayerScope scope = input.Scope;
        if (scope.Values.TryGetValue(name, out LayerValue? value)) return value;

        int later = scope.IndexOf(name);
        problems.Report(later >= 0
            ? LaterLayers.Fault(input, layer, later)
            : NearestName.Problem(layer.Site, LayerText.Of(layer), name, scope.Values.Keys, Correction(layer.OwnSite, argument)));
        return null;
    }

    /// <summary>The value that From of a loss or of an output names; null, with a problem, when there is none.</summary>
    public static LayerValue? Find(ProblemSink problems, LayerScope scope, int site, string owner, string from)
    {
        if (scope.Values.TryGetValue(from, out LayerValue? value)) return value;
        problems.Report(NearestName.Problem(site, owner, from, scope.Values.Keys, Correction(site, "From")));
        return null;
    }

    /// <summary>The output of the layer before an attribute, given how many layers come before that.</summary>
    public static LayerValue Before(LayerScope scope, int layersBefore)
    {
        int place = Math.Min(layersBefore, scope.Layers.Count) - 1;
        return place < 0 ? scope.Values[scope.InputNames[0]] : scope.Values[scope.Names[place]];
    }

    /// <summary>The edit that sets an argument to a name.</summary>
    public static Func<string, Edit> Correction(int site, string argument) => name => Edit.SetArgument(site, argument, $"\"{name}\"");
}
