using Lamina.Generator.Ir;

namespace Lamina.Generator.Passes;

/// <summary>The ordered lists of passes. A pass is a named function from graph to graph.</summary>
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
        ("batch statistics", BatchNormalizationPass.OfBatch),
        ("common subexpressions", CommonSubexpressionPass.Run),
        ("dead nodes", DeadNodePass.Run),
    };

    /// <summary>For evaluation and inference, where dropout is off.</summary>
    public static readonly IReadOnlyList<(string Name, Func<Graph, Graph> Run)> Inference = new (string, Func<Graph, Graph>)[]
    {
        ("randomness removal", RandomnessRemovalPass.Run),
        ("running statistics", BatchNormalizationPass.Running),
        ("loss expansion", LossExpansionPass.Run),
        ("dead nodes", DeadNodePass.Run),
    };

    /// <summary>Runs a list; <paramref name="after"/> sees each pass with the graph before and after it.</summary>
    /// <param name="passes">The list.</param>
    /// <param name="stage">The stage of the compiler that it leads to.</param>
    /// <param name="graph">The first pass's.</param>
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

/// <summary>One pass on the way to a stage, with the graph before and after it.</summary>
internal sealed record PassRun(string Stage, string Pass, Graph Before, Graph After);
