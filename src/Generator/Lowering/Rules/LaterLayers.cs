using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>References to later layers: layers in the wrong order, or a cycle, which no network can compute.</summary>
internal static class LaterLayers
{
    public static Problem Fault(LayerInput input, LayerDeclaration layer, int later)
    {
        LayerScope scope = input.Scope;
        LayerDeclaration other = scope.Layers[later];
        string reason = Cycle(input, later) is { } cycle
            ? $"that closes the cycle {string.Join(" → ", cycle.Select(place => scope.Names[place]))}"
            : $"move {LayerText.Of(other)} before it";
        return Problem.At(layer.Site, ProblemKind.TakesLater, LayerText.Of(layer), scope.Names[later], reason) with
        {
            Others = new[] { other.OwnSite }.ToEquatableArray(),
        };
    }

    /// <summary>The shortest way from the present layer to a later one and back; null when the later one does not depend on it.</summary>
    private static IEnumerable<int>? Cycle(LayerInput input, int later)
    {
        int start = input.Index;
        var next = new Dictionary<int, int> { [later] = start };
        var reached = new Queue<int>(new[] { later });
        while (reached.Count > 0 && !next.ContainsKey(start))
        {
            int place = reached.Dequeue();
            foreach (int source in Sources(input.Scope, place))
            {
                if (next.ContainsKey(source)) continue;
                next[source] = place;
                reached.Enqueue(source);
            }
        }

        return next.ContainsKey(start) ? Way(next, start) : null;
    }

    private static IEnumerable<int> Way(Dictionary<int, int> next, int start)
    {
        yield return start;
        for (int place = next[start]; place != start; place = next[place]) yield return place;
        yield return start;
    }

    /// <summary>Places of the layers whose outputs are inputs of one.</summary>
    private static IEnumerable<int> Sources(LayerScope scope, int place)
    {
        LayerDeclaration layer = scope.Layers[place];
        IEnumerable<int> named = LayerReferences.Values(layer).Select(name => scope.IndexOf(name));
        return (LayerReferences.UsesLayerBefore(layer) ? named.Append(place - 1) : named).Where(source => source >= 0);
    }
}
