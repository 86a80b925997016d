using Lamina.Generator.Declarations;
using Lamina.Generator.Emission;
using Lamina.Generator.Emission.CSharp;
using Lamina.Generator.Emission.Gpu.Host;
using Lamina.Generator.Emission.Gpu.Ilgpu;
using Lamina.Generator.Lowering;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator;

/// <summary>The compiler: a pure function from a declaration to source text, one stage after the other.</summary>
internal static class NetworkCompiler
{
    /// <summary>Compiles a network to its C#; null when no part of its class could be generated.</summary>
    public static GeneratedFile? Compile(NetworkDeclaration declaration) => CompileAll(declaration).FirstOrDefault();

    /// <summary>Compiles a network for all its targets, the processor first.</summary>
    public static IEnumerable<GeneratedFile> CompileAll(NetworkDeclaration declaration)
    {
        HostDeclaration host = declaration.Host;
        if (!host.CanBeExtended) yield break;

        LoweredNetwork lowered = NetworkLowering.Lower(declaration);
        if (lowered.Graph is not { } graph)
        {
            yield return new GeneratedFile(host.FileName, GeneratedFile.Itself, InvalidNetworkWriter.Write(host, declaration.Layers, declaration.Targets));
            yield break;
        }

        NetworkPlan plan = Plan(lowered, GraphStages.Of(graph));
        yield return new GeneratedFile(host.FileName, GeneratedFile.Itself, NetworkWriter.Write(host, plan));
        if (!declaration.Targets.HasFlag(TargetKinds.OpenCl)) yield break;

        DeviceNetwork device = DeviceNetwork.Of(host, plan);
        yield return new GeneratedFile(host.FileName, GeneratedFile.OpenCl, DeviceProgramWriter.Write(host, plan, device));
        yield return new GeneratedFile(host.FileName, GeneratedFile.Ilgpu, IlgpuWriter.Write(device));
    }

    /// <summary>The passes as they are scheduled, with the tables that back ends need.</summary>
    public static NetworkPlan Plan(LoweredNetwork lowered, GraphStages stages)
    {
        return new NetworkPlan(
            lowered.Layers,
            stages.Lowered.Parameters,
            ParameterPlanner.Plan(stages.Lowered.Parameters),
            lowered.Inputs,
            lowered.Heads,
            Scheduler.Schedule(stages.Inference),
            Scheduler.Schedule(stages.Evaluation),
            Scheduler.Schedule(stages.Training));
    }
}
