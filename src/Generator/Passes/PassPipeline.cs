using Lamina.Generator.Ir;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Passes;

/// <summary>The ordered lists of passes.</summary>
internal static class PassPipeline
{
    /// <summary>Before differentiation.</summary>
    public static readonly IReadOnlyList<Pass> Forward = new Pass[]
    {
        new("stable losses", StableLossPass.Run),
        new("common subexpressions", CommonSubexpressionPass.Run),
        new("dead nodes", DeadNodePass.Run),
    };

    /// <summary>After differentiation.</summary>
    public static readonly IReadOnlyList<Pass> Training = new Pass[]
    {
        new("loss expansion", LossExpansionPass.Run),
        new("batch statistics", BatchNormalizationPass.ForTraining),
        new("common subexpressions", CommonSubexpressionPass.Run),
        new("recomputation", RecomputationPass.Run),
        new("dead nodes", DeadNodePass.Run),
    };

    /// <summary>For evaluation and inference, where dropout is off.</summary>
    public static readonly IReadOnlyList<Pass> Inference = new Pass[]
    {
        new("randomness removal", RandomnessRemovalPass.Run),
        new("running statistics", BatchNormalizationPass.ForInference),
        new("loss expansion", LossExpansionPass.Run),
        new("dead nodes", DeadNodePass.Run),
    };

    /// <summary>After those for inference, for the inference form, whose weights do not change.</summary>
    public static readonly IReadOnlyList<Pass> Form = new Pass[]
    {
        new("folded normalisations", NormalizationFoldingPass.Run),
        new("minimal filtering", MinimalFilteringPass.Run),
        new("ends of convolutions", ConvolutionEndPass.Run),
        new("dead nodes", DeadNodePass.Run),
    };

    /// <summary>The same without minimal filtering.</summary>
    public static readonly IReadOnlyList<Pass> DirectForm = Form.Where(pass => pass.Run != MinimalFilteringPass.Run).ToArray();

    /// <summary>Runs a list of passes and reports each, with the graph before and after it, to <paramref name="after"/>.</summary>
    /// <param name="passes">The passes to run.</param>
    /// <param name="stage">The compiler stage that the passes produce.</param>
    /// <param name="graph">The input of the first pass.</param>
    /// <param name="run">The run of the compiler.</param>
    /// <param name="after">Called after each pass.</param>
    public static Graph Run(this IReadOnlyList<Pass> passes, string stage, Graph graph, CompilerRun run, Action<PassRun>? after = null)
    {
        foreach (Pass pass in passes)
        {
            run.Enter(CompilerStage.Passes);
            Graph before = graph;
            graph = pass.Run(before, run);
            after?.Invoke(new PassRun(stage, pass.Name, before, graph));
        }

        return graph;
    }
}

/// <summary>A named transformation from graph to graph.</summary>
internal sealed record Pass(string Name, Func<Graph, CompilerRun?, Graph> Run);

/// <summary>One run of a pass, with the graph before and after it.</summary>
internal sealed record PassRun(string Stage, string Pass, Graph Before, Graph After);
