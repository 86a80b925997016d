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

/// <summary>The compiler: a pure function from a declaration to source text. Its body is the list of stages.</summary>
internal static class NetworkCompiler
{
    /// <summary>
    /// The generated files for all targets of a network, the C# of its class first; none when its class cannot be extended. All files exist
    /// when the call returns: Roslyn turns an exception thrown here into a warning, but one thrown by a lazy sequence would crash the
    /// compiler.
    /// </summary>
    public static ImmutableArray<GeneratedFile> Compile(NetworkDeclaration declaration, CancellationToken cancellation = default)
    {
        HostDeclaration host = declaration.Host;
        if (!host.CanBeExtended) return ImmutableArray<GeneratedFile>.Empty;

        LoweredNetwork lowered = NetworkLowering.Lower(declaration);
        if (lowered.Graph is not { } graph)
        {
            return ImmutableArray.Create(
                new GeneratedFile(
                    host.FileName, GeneratedFile.HostClass, InvalidNetworkWriter.Write(host, declaration.Layers, declaration.Targets)));
        }

        cancellation.ThrowIfCancellationRequested();
        NetworkPlan plan = Plan(lowered, GraphStages.Of(graph));
        cancellation.ThrowIfCancellationRequested();
        var file = new GeneratedFile(host.FileName, GeneratedFile.HostClass, NetworkWriter.Write(host, plan));
        if (!declaration.Targets.HasFlag(TargetKinds.OpenCl)) return ImmutableArray.Create(file);

        cancellation.ThrowIfCancellationRequested();
        DeviceNetwork device = DeviceNetwork.Of(host, plan.Layout, DevicePlans.Of(plan.Inference, plan.Evaluation, plan.Training));
        return ImmutableArray.Create(
            file,
            new GeneratedFile(host.FileName, GeneratedFile.OpenCl, DeviceProgramWriter.Write(host, plan, device)),
            new GeneratedFile(host.FileName, GeneratedFile.Ilgpu, IlgpuWriter.Write(device)));
    }

    /// <summary>The schedules of the inference, evaluation and training graphs, with the tables that the back ends need.</summary>
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
