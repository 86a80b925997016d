using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Advice;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Heads;
using Lamina.Generator.Lowering.Layers;
using Lamina.Generator.Lowering.Orders;
using Lamina.Generator.Lowering.Rules;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Lowering;

/// <summary>From a declaration to its forward graph: the rules of the whole, then layer by layer, then the losses.</summary>
internal static class NetworkLowering
{
    public static LoweredNetwork Lower(NetworkDeclaration declaration, CompilerRun? run = null)
    {
        run ??= new CompilerRun();
        run.Enter(CompilerStage.Lowering);
        if (declaration.Failure is not null) return LoweredNetwork.Failed(ImmutableArray<LayerRow>.Empty, ImmutableArray<Problem>.Empty);

        // What cannot be read cannot be checked: any other problem would be about numbers the user did not write. What is too large was
        // not read to the end.
        if (declaration.Problems.Any(problem => problem.Kind is ProblemKind.UnreadableAttribute or ProblemKind.LimitExceeded))
        {
            return LoweredNetwork.Failed(ImmutableArray<LayerRow>.Empty, declaration.Problems.ToImmutableArray());
        }

        var network = new NetworkBuilder(declaration, run);
        var problems = new ProblemSink(declaration.Problems);
        var scope = new LayerScope(declaration);
        NetworkRules.Check(problems, scope);

        ImmutableArray<InputRow> inputs = InputLowering.Lower(network.Graph, problems, scope);
        if (!inputs.IsEmpty)
        {
            SequenceLowering.Lower(network, problems, scope, scope.Values[inputs[0].Name]);
            bool isComplete = !network.Budget.IsExceeded && !problems.IsFull;
            if (isComplete) OutputRules.Check(problems, scope);
            if (isComplete && declaration.Losses.Count > 0 && HeadLowering.Lower(network, problems, scope) is { } heads)
            {
                // After an error nothing that is missing can be told from what was not reached.
                if (!problems.HasFatal) UnreachableRules.Check(network, problems, scope, heads.Outputs);
                if (!problems.HasFatal) AdviceRules.Check(network, problems);
                if (!problems.HasFatal)
                {
                    Graph graph = TensorOrders.Note(network.Graph.Build(network.Parameters, heads.Outputs));
                    return new LoweredNetwork(
                        graph, network.Rows.ToImmutable(), InputRanges.Of(graph, inputs, declaration.Inputs), heads.Rows,
                        problems.Problems.ToImmutableArray());
                }
            }
        }

        return LoweredNetwork.Failed(network.Rows.ToImmutable(), problems.Problems.ToImmutableArray());
    }
}
