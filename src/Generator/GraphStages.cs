using Lamina.Generator.Differentiation;
using Lamina.Generator.Ir;
using Lamina.Generator.Passes;

namespace Lamina.Generator;

/// <summary>The graphs of a network as they leave each stage between lowering and scheduling.</summary>
/// <param name="Lowered">From the declaration.</param>
/// <param name="Forward">ŷ and the loss, dropout on.</param>
/// <param name="Differentiated">With gradients.</param>
/// <param name="Training">As scheduled.</param>
/// <param name="Evaluation">ŷ and the loss, dropout off, as scheduled.</param>
/// <param name="Inference">ŷ, as scheduled.</param>
internal sealed record GraphStages(
    Graph Lowered, Graph Forward, Graph Differentiated, Graph Training, Graph Evaluation, Graph Inference)
{
    /// <summary>Runs the stages; <paramref name="after"/> sees each pass with the graph before and after it.</summary>
    public static GraphStages Of(Graph lowered, Action<PassRun>? after = null)
    {
        Graph forward = PassPipeline.Forward.Run("forward", lowered, after);
        Graph differentiated = Differentiator.Differentiate(forward);
        Graph withoutLoss = forward with { Outputs = forward.Outputs with { Loss = GraphOutputs.None } };
        return new GraphStages(
            lowered,
            forward,
            differentiated,
            Training: PassPipeline.Training.Run("training", differentiated, after),
            Evaluation: PassPipeline.Inference.Run("evaluation", forward, after),
            Inference: PassPipeline.Inference.Run("inference", withoutLoss, after));
    }
}
