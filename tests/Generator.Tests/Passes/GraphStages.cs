using Lamina.Generator.Declarations;
using Lamina.Generator.Differentiation;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering;
using Lamina.Generator.Passes;

namespace Lamina.Generator.Tests.Passes;

/// <summary>The graphs of a network as they leave each stage of the compiler.</summary>
/// <param name="Lowered">From the declaration.</param>
/// <param name="Forward">After the first passes.</param>
/// <param name="Differentiated">With gradients.</param>
/// <param name="Training">As scheduled.</param>
/// <param name="Evaluation">As scheduled, with the loss.</param>
/// <param name="Inference">As scheduled, without.</param>
internal sealed record GraphStages(
    Graph Lowered, Graph Forward, Graph Differentiated, Graph Training, Graph Evaluation, Graph Inference)
{
    /// <summary>Runs all stages; <paramref name="after"/> sees each pass's name, the graph before it and the graph after it.</summary>
    public static GraphStages Of(NetworkDeclaration declaration, Action<string, Graph, Graph>? after = null)
    {
        Graph lowered = NetworkLowering.Lower(declaration).Graph
            ?? throw new InvalidOperationException($"{declaration.Host.Type.Name} is not valid.");
        Graph forward = Run(PassPipeline.Forward, lowered);
        Graph differentiated = Differentiator.Differentiate(forward);
        Graph withoutLoss = forward with { Outputs = forward.Outputs with { Loss = GraphOutputs.None } };
        return new GraphStages(
            lowered, forward, differentiated, Run(PassPipeline.Training, differentiated), Run(PassPipeline.Inference, forward),
            Run(PassPipeline.Inference, withoutLoss));

        Graph Run(IReadOnlyList<(string Name, Func<Graph, Graph> Run)> passes, Graph graph)
        {
            Graph before = graph;
            return passes.Run(graph, (name, result) =>
            {
                after?.Invoke(name, before, result);
                before = result;
            });
        }
    }
}
