using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Heads;

/// <summary>The heads: each loss on the layer it belongs to, outputs and targets side by side.</summary>
internal static class HeadLowering
{
    /// <summary>The rows of the heads and the graph's outputs; null after a problem.</summary>
    public static (ImmutableArray<HeadRow> Rows, GraphOutputs Outputs)? Lower(
        NetworkBuilder network, ProblemSink problems, LayerScope scope)
    {
        IReadOnlyList<LossDeclaration> losses = network.Declaration.Losses;
        List<LayerValue?> values = losses.Select(loss => Value(problems, scope, loss)).ToList();
        if (values.Any(value => value is null)) return null;
        for (int i = 0; i < losses.Count; i++) network.Chain.AddHead(losses[i], values[i]!);

        var heads = new List<Head>();
        for (int i = 0; i < losses.Count; i++)
        {
            LayerValue value = values[i]!;
            if (!HeadRules.Check(network, problems, losses[i], value) || !LossRules.Check(network, problems, losses[i], value))
            {
                continue;
            }

            heads.Add(new Head(losses[i], value, Name(losses[i], value, losses.Count)));
        }

        // After an error shapes may be guesses, of which a loss cannot be built.
        if (heads.Count < losses.Count || !CheckNames(problems, heads) || problems.HasFatal) return null;
        if (!Reserve(network, problems, heads)) return null;
        var terms = new List<(int Node, double Weight)>();
        TargetColumns targets = TargetColumns.Of(network.Graph, heads);
        foreach (Head head in heads) terms.AddRange(LossLowering.Lower(network.Graph, head, targets.Of(head)));
        return (heads.Select(head => head.Row).ToImmutableArray(), new GraphOutputs(
            Prediction(network.Graph, heads), Total(network.Graph, terms), ImmutableArray<int>.Empty));
    }

    /// <summary>Several outputs lie side by side, and so do their targets; false, with a problem, when that is too long.</summary>
    private static bool Reserve(NetworkBuilder network, ProblemSink problems, List<Head> heads)
    {
        if (heads.Count == 1) return true;
        long activations = heads.Sum(head => (long)head.Row.Length + head.Row.TargetLength);
        if (network.Budget.Reserve(parameters: 0, activations) is not { } needed) return true;
        LossDeclaration last = heads[heads.Count - 1].Loss;
        problems.Report(ProblemKind.TooLarge, last.Site, LayerText.Of(last), needed);
        return false;
    }

    /// <summary>The layer that the loss names, or the one before it.</summary>
    private static LayerValue? Value(ProblemSink problems, LayerScope scope, LossDeclaration loss) =>
        loss.From is { } from ? LayerLookup.Find(problems, scope, loss.Site, "Loss", from) : LayerLookup.Before(scope, loss.LayersBefore);

    private static string Name(LossDeclaration loss, LayerValue value, int count) =>
        loss.Name ?? (count == 1 ? "output" : value.Layer.ToString());

    private static bool CheckNames(ProblemSink problems, List<Head> heads)
    {
        var names = new HashSet<string>();
        foreach (Head head in heads)
        {
            if (!LayerNames.IsValid(head.Row.Name.Replace('.', '_')))
            {
                problems.Report(
                    ProblemKind.Setting, head.Loss.Site, "Loss", "Name", $"\"{head.Row.Name}\"",
                    "letters a–z, digits and underscores, no digit first");
            }
            else if (!names.Add(head.Row.Name))
            {
                problems.Report(
                    ProblemKind.Setting, head.Loss.Site, "Loss", "Name", $"\"{head.Row.Name}\"", "another one: a second head has it");
            }
        }

        return names.Count == heads.Count;
    }

    private static int Prediction(GraphBuilder graph, List<Head> heads)
    {
        if (heads.Count == 1) return heads[0].Value.Node;
        int total = heads.Sum(head => head.Row.Length);
        return graph.Add(new ConcatOp(1, TensorShape.PerExample(total)), "outputs", heads.Select(head => head.Value.Node).ToArray());
    }

    private static int Total(GraphBuilder graph, List<(int Node, double Weight)> terms) => terms.Count == 1 && terms[0].Weight == 1
        ? terms[0].Node
        : graph.Add(new TotalLossOp(new WeightList(terms.Select(term => term.Weight))), "loss", terms.Select(term => term.Node).ToArray());
}
