using Lamina.Generator.Declarations;
using Lamina.Generator.Emission;
using Lamina.Generator.Emission.CSharp;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator;

/// <summary>The compiler: a pure function from a declaration to source text, one stage after the other.</summary>
internal static class NetworkCompiler
{
    /// <summary>Compiles a network; null when no part of its class could be generated.</summary>
    public static GeneratedFile? Compile(NetworkDeclaration declaration)
    {
        if (!declaration.Host.CanBeExtended) return null;

        LoweredNetwork lowered = NetworkLowering.Lower(declaration);
        string text = lowered.Graph is { } graph
            ? NetworkWriter.Write(declaration.Host, Plan(lowered, graph))
            : InvalidNetworkWriter.Write(declaration.Host, declaration.Layers);
        return new GeneratedFile(declaration.Host.FileName, text);
    }

    private static NetworkPlan Plan(LoweredNetwork lowered, Graph graph)
    {
        GraphStages stages = GraphStages.Of(graph);
        return new NetworkPlan(
            lowered.Layers,
            graph.Parameters,
            ParameterPlanner.Plan(graph.Parameters),
            lowered.Inputs,
            lowered.Heads,
            Scheduler.Schedule(stages.Inference),
            Scheduler.Schedule(stages.Evaluation),
            Scheduler.Schedule(stages.Training));
    }
}
