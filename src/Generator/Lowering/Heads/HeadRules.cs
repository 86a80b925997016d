using Lamina.Generator.Declarations;
using Lamina.Generator.Declarations.Problems;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Heads;

/// <summary>Every head depends on a layer with weights.</summary>
internal static class HeadRules
{
    public static bool Check(GraphBuilder graph, ProblemSink problems, LossDeclaration loss, LayerValue head)
    {
        // A layer with an error has no weights yet.
        if (problems.Problems.Any(problem => problem.Kind.IsFatal() && problem.Kind != ProblemKind.HeadWithoutLayer)) return true;
        var reached = new HashSet<int> { head.Node };
        var open = new Stack<int>(reached);
        while (open.Count > 0)
        {
            int node = open.Pop();
            if (graph[node].Op is ParameterOp) return true;
            foreach (int operand in graph[node].Operands)
            {
                if (reached.Add(operand)) open.Push(operand);
            }
        }

        string advice = loss.From is null ? "put the loss after the layer it is on" : "name a layer with weights in From";
        problems.Report(Problem.At(
            loss.Site, ProblemKind.HeadWithoutLayer, "the inputs", $"{LayerText.Of(loss)} on {head.Description}", advice) with
        {
            Others = new[] { head.Site }.ToEquatableArray(),
        });
        return false;
    }
}
