using Lamina.Generator.Ir;

namespace Lamina.Generator.Passes;

/// <summary>The ordered lists of passes. A pass is a named transformation from graph to graph.</summary>
internal static class PassPipeline
{
    /// <summary>Before differentiation.</summary>
    public static readonly IReadOnlyList<(string Name, Func<Graph, Graph> Run)> Forward = new (string, Func<Graph, Graph>)[]
    {
        ("stable losses", StableLossPass.Run),
        ("common subexpressions", CommonSubexpressionPass.Run),
        ("dead nodes", DeadNodePass.Run),
    };

    /// <summary>After differentiation.</summary>
    public static readonly IReadOnlyList<(string Name, Func<Graph, Graph> Run)> Training = new (string, Func<Graph, Graph>)[]
    {
        ("loss expansion", LossExpansionPass.Run),
        ("batch statistics", BatchNormalizationPass.ForTraining),
        ("common subexpressions", CommonSubexpressionPass.Run),
        ("dead nodes", DeadNodePass.Run),
    };

    /// <summary>For evaluation and inference, where dropout is off.</summary>
    public static readonly IReadOnlyList<(string Name, Func<Graph, Graph> Run)> Inference = new (string, Func<Graph, Graph>)[]
    {
        ("randomness removal", RandomnessRemovalPass.Run),
        ("running statistics", BatchNormalizationPass.ForInference),
        ("loss expansion", LossExpansionPass.Run),
        ("dead nodes", DeadNodePass.Run),
    };

    /// <summary>Runs a list of passes and reports each, with the graph before and after it, to <paramref name="after"/>.</summary>
    /// <param name="passes">The passes to run.</param>
    /// <param name="stage">The compiler stage that the passes produce.</param>
    /// <param name="graph">The input of the first pass.</param>
    /// <param name="after">Called after each pass.</param>
    public static Graph Run(
        this IReadOnlyList<(string Name, Func<Graph, Graph> Run)> passes, string stage, Graph graph, Action<PassRun>? after = null)
    {
        foreach ((string name, Func<Graph, Graph> run) in passes)
        {
            Graph before = graph;
            graph = run(before);
            after?.Invoke(new PassRun(stage, name, before, graph));
        }

        return graph;
    }
}

/// <summary>One run of a pass, with the graph before and after it.</summary>
internal sealed record PassRun(string Stage, string Pass, Graph Before, Graph After);
