using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Advice;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Heads;
using Lamina.Generator.Lowering.Layers;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering;

/// <summary>From a declaration to its forward graph: the rules of the whole, then layer by layer, then the losses.</summary>
internal static class NetworkLowering
{
    public static LoweredNetwork Lower(NetworkDeclaration declaration)
    {
        // What cannot be read cannot be checked: anything more would be about numbers the user did not write.
        if (declaration.Problems.Any(problem => problem.Kind == ProblemKind.UnreadableAttribute))
        {
            return LoweredNetwork.Failed(ImmutableArray<LayerRow>.Empty, declaration.Problems.ToImmutableArray());
        }

        var context = new LoweringContext(declaration);
        context.Problems.AddRange(declaration.Problems);
        NetworkRules.Check(context);

        ImmutableArray<InputRow> inputs = InputLowering.Lower(context);
        if (!inputs.IsEmpty)
        {
            SequenceLowering.Lower(context);
            if (!context.Budget.IsExceeded) OutputRules.Check(context);
            if (!context.Budget.IsExceeded && declaration.Losses.Count > 0 && HeadLowering.Lower(context) is { } heads)
            {
                // After an error nothing that is missing can be told from what was not reached.
                if (!context.HasFatalProblem) UnreachableRules.Check(context, heads.Outputs);
                if (!context.HasFatalProblem) AdviceRules.Check(context);
                Graph graph = context.Graph.Build(context.Parameters, heads.Outputs);
                if (!context.HasFatalProblem)
                {
                    return new LoweredNetwork(graph, context.Rows.ToImmutable(), inputs, heads.Rows, context.Problems.ToImmutableArray());
                }
            }
        }

        return LoweredNetwork.Failed(context.Rows.ToImmutable(), context.Problems.ToImmutableArray());
    }
}
