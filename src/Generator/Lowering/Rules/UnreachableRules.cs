using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>Every layer and input must reach a loss: without one it would never be trained.</summary>
internal static class UnreachableRules
{
    public static void Check(NetworkBuilder network, ProblemSink problems, LayerScope scope, GraphOutputs outputs)
    {
        bool[] alive = Alive(network.Graph, outputs);
        var reported = new HashSet<int>();
        var unused = new HashSet<LayerPath>(network.Rows.Where(row => !alive[row.Node]).SelectMany(row => row.Inputs));
        foreach (LayerRow row in network.Rows)
        {
            if (problems.IsFull) break;

            // Of a branch that ends, the last layer says it for all.
            if (alive[row.Node] || unused.Contains(row.Layer) || !reported.Add(row.Site)) continue;
            problems.Report(Problem.At(row.Site, ProblemKind.UnusedLayer, $"{row.Description} \"{row.Layer}\"") with
            {
                Path = row.Path.ToEquatableArray(),
                Fixes = Fix.List(RemoveFix(scope, row)),
            });
        }

        IReadOnlyList<InputDeclaration> inputs = network.Declaration.Inputs;
        IReadOnlyList<string> names = LayerNames.Of(inputs);
        for (int i = 0; i < inputs.Count; i++)
        {
            if (!alive[scope.Values[names[i]].Node]) problems.Report(ProblemKind.UnusedInput, inputs[i].Site, LayerText.Of(inputs[i]));
        }
    }

    /// <summary>Only of layers of the network itself, and where every reference stays valid.</summary>
    private static Fix? RemoveFix(LayerScope scope, LayerRow row)
    {
        int place = scope.IndexOf(row.Layer);
        if (row.Path.Length > 0 || place < 0 || scope.Layers[place] is UseDeclaration) return null;

        IReadOnlyList<string> names = LayerNames.Of(scope.Layers.Where((_, other) => other != place).ToList());
        bool keepsNames = LayerReferences.All(scope)
            .Select(name => scope.IndexOf(name))
            .All(other => other < place || (other > place && names[other - 1] == scope.Names[other]));
        return keepsNames ? Fix.Of($"Remove [{row.Description}]", Edit.Remove(row.Site)) : null;
    }

    private static bool[] Alive(GraphBuilder graph, GraphOutputs outputs)
    {
        var alive = new bool[graph.Count];
        foreach (int output in outputs.All) alive[output] = true;
        for (int id = alive.Length - 1; id >= 0; id--)
        {
            if (!alive[id]) continue;
            foreach (int operand in graph[id].Operands) alive[operand] = true;
        }

        return alive;
    }
}
