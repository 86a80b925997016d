using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Emission;
using Lamina.Generator.Emission.CSharp.HostClass;
using Lamina.Generator.Emission.Gpu.Host;
using Lamina.Generator.Emission.Gpu.Ilgpu;
using Lamina.Generator.Lowering;
using Lamina.Generator.Output;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Scheduling.Devices;

namespace Lamina.Generator;

/// <summary>The compiler: a pure function from a declaration to source text, one stage after the other.</summary>
internal static class NetworkCompiler
{
    /// <summary>
    /// The network's files for all its targets, the processor's first; none when no part of its class could be generated. All of them are made
    /// before it returns: Roslyn turns an exception of this call into a warning, one of a lazy sequence would end the compiler.
    /// </summary>
    public static ImmutableArray<GeneratedFile> Compile(NetworkDeclaration declaration, CancellationToken cancellation = default)
    {
        HostDeclaration host = declaration.Host;
        if (!host.CanBeExtended) return ImmutableArray<GeneratedFile>.Empty;

        LoweredNetwork lowered = NetworkLowering.Lower(declaration);
        if (lowered.Graph is not { } graph)
        {
            return ImmutableArray.Create(
                new GeneratedFile(host.FileName, GeneratedFile.Itself, InvalidNetworkWriter.Write(host, declaration.Layers, declaration.Targets)));
        }

        cancellation.ThrowIfCancellationRequested();
        NetworkPlan plan = Plan(lowered, GraphStages.Of(graph));
        cancellation.ThrowIfCancellationRequested();
        var file = new GeneratedFile(host.FileName, GeneratedFile.Itself, NetworkWriter.Write(host, plan));
        if (!declaration.Targets.HasFlag(TargetKinds.OpenCl)) return ImmutableArray.Create(file);

        cancellation.ThrowIfCancellationRequested();
        DeviceNetwork device = DeviceNetwork.Of(host, plan.Layout, DevicePlans.Of(plan.Inference, plan.Evaluation, plan.Training));
        return ImmutableArray.Create(
            file,
            new GeneratedFile(host.FileName, GeneratedFile.OpenCl, DeviceProgramWriter.Write(host, plan, device)),
            new GeneratedFile(host.FileName, GeneratedFile.Ilgpu, IlgpuWriter.Write(device)));
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
