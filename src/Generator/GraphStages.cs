using Lamina.Generator.Differentiation;
using Lamina.Generator.Ir;
using Lamina.Generator.Passes;
using Lamina.Generator.Runs;

namespace Lamina.Generator;

/// <summary>The graphs of a network after each stage between lowering and scheduling.</summary>
/// <param name="Lowered">As lowering builds it.</param>
/// <param name="Forward">Computes ŷ and the loss, with dropout.</param>
/// <param name="Differentiated">With the gradients of all parameters.</param>
/// <param name="Training">The training graph as it is scheduled.</param>
/// <param name="Evaluation">Computes ŷ and the loss without dropout, as it is scheduled.</param>
/// <param name="Inference">Computes ŷ only, as it is scheduled.</param>
internal sealed record GraphStages(
    Graph Lowered, Graph Forward, Graph Differentiated, Graph Training, Graph Evaluation, Graph Inference)
{
    /// <summary>The same for the inference form, whose weights do not change.</summary>
    public Graph Form { get; init; } = Inference;

    /// <summary>Runs the stages and reports each pass, with the graph before and after it, to <paramref name="after"/>.</summary>
    public static GraphStages Of(
        Graph lowered, CompilerRun? run = null, Action<PassRun>? after = null, bool hasMinimalFiltering = true)
    {
        run ??= new CompilerRun();
        Graph forward = PassPipeline.Forward.Run("forward", lowered, run, after);
        Graph differentiated = Differentiator.Differentiate(forward, run);
        Graph withoutLoss = forward with { Outputs = forward.Outputs with { Loss = GraphOutputs.None } };
        Graph training = PassPipeline.Training.Run("training", differentiated, run, after);
        Graph evaluation = PassPipeline.Inference.Run("evaluation", forward, run, after);
        Graph inference = PassPipeline.Inference.Run("inference", withoutLoss, run, after);
        return new GraphStages(lowered, forward, differentiated, training, evaluation, inference)
        {
            Form = (hasMinimalFiltering ? PassPipeline.Form : PassPipeline.DirectForm).Run("form", inference, run, after),
        };
    }
}
