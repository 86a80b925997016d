using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>Everything that is declared must reach a loss: what does not would never be trained.</summary>
internal static class UnreachableRules
{
    public static void Check(LoweringContext context, GraphOutputs outputs)
    {
        bool[] alive = Alive(context, outputs);
        var reported = new HashSet<int>();
        var unused = new HashSet<string>(context.Rows.Where(row => !alive[row.Node]).SelectMany(row => row.Inputs));
        foreach (LayerRow row in context.Rows)
        {
            // Of a branch that ends, the last layer says it for all.
            if (alive[row.Node] || unused.Contains(row.Name) || !reported.Add(row.Site)) continue;
            context.Report(Problem.At(row.Site, ProblemKind.UnusedLayer, $"{row.Description} \"{row.Name}\"") with
            {
                Path = row.Path.ToEquatableArray(),
                Fixes = Fix.List(RemoveFix(context, row)),
            });
        }

        IReadOnlyList<InputDeclaration> inputs = context.Declaration.Inputs;
        IReadOnlyList<string> names = LayerNames.Of(inputs);
        for (int i = 0; i < inputs.Count; i++)
        {
            if (!alive[context.Scope.Values[names[i]].Node]) context.Report(ProblemKind.UnusedInput, inputs[i].Site, LayerText.Of(inputs[i]));
        }
    }

    /// <summary>Only of the network's own layers, and where no name in use would be lost or come to mean another layer.</summary>
    private static Fix? RemoveFix(LoweringContext context, LayerRow row)
    {
        LayerScope scope = context.Scope;
        int place = scope.Names.ToList().IndexOf(row.Name);
        if (row.Path.Length > 0 || place < 0 || scope.Layers[place] is UseDeclaration) return null;

        IReadOnlyList<string> names = LayerNames.Of(scope.Layers.Where((_, other) => other != place).ToList());
        bool keepsNames = LayerReferences.All(context)
            .Select(name => scope.Names.ToList().IndexOf(name))
            .All(other => other < place || (other > place && names[other - 1] == scope.Names[other]));
        return keepsNames ? Fix.Of($"Remove [{row.Description}]", Edit.Remove(row.Site)) : null;
    }

    private static bool[] Alive(LoweringContext context, GraphOutputs outputs)
    {
        var alive = new bool[context.Graph.Count];
        foreach (int output in outputs.All) alive[output] = true;
        for (int id = alive.Length - 1; id >= 0; id--)
        {
            if (!alive[id]) continue;
            foreach (int operand in context.Graph[id].Operands) alive[operand] = true;
        }

        return alive;
    }
}
