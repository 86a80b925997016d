using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Emission;
using Lamina.Generator.Emission.CSharp.HostClass;
using Lamina.Generator.Emission.Gpu.Host;
using Lamina.Generator.Emission.Gpu.Ilgpu;
using Lamina.Generator.Lowering;
using Lamina.Generator.Output;
using Lamina.Generator.Runs;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Scheduling.Devices;

namespace Lamina.Generator;

/// <summary>
/// The compiler: a pure function from a declaration to source text. Its body is the list of stages. <see cref="CompiledNetwork"/> makes its
/// exceptions values.
/// </summary>
internal static class NetworkCompiler
{
    /// <summary>
    /// The generated files for all targets of a network, the C# of its class first; none when its class cannot be extended. All files exist
    /// when the call returns, because an exception of a lazy sequence could not be caught where it is compiled.
    /// </summary>
    public static ImmutableArray<GeneratedFile> Compile(NetworkDeclaration declaration, CompilerRun? run = null)
    {
        run ??= new CompilerRun();
        HostDeclaration host = declaration.Host;
        if (!host.CanBeExtended) return ImmutableArray<GeneratedFile>.Empty;

        LoweredNetwork lowered = NetworkLowering.Lower(declaration, run);
        if (lowered.Graph is not { } graph) return ImmutableArray.Create(WithoutGraph(declaration, declaration.Layers, run));

        NetworkPlan plan = Plan(
            lowered, GraphStages.Of(graph, run, hasMinimalFiltering: declaration.HasMinimalFiltering), run, declaration.HasInference);
        var file = new GeneratedFile(host.FileName, GeneratedFile.HostClass, NetworkWriter.Write(host, plan, run));
        if (!declaration.Targets.HasFlag(TargetKinds.OpenCl)) return ImmutableArray.Create(file);

        DevicePlans devices = DevicePlans.Of(plan.Inference, plan.Evaluation, plan.Training, run);
        DeviceNetwork device = DeviceNetwork.Of(host, plan.Layout, devices, run);
        return ImmutableArray.Create(
            file,
            new GeneratedFile(host.FileName, GeneratedFile.OpenCl, DeviceProgramWriter.Write(host, plan, device, run)),
            new GeneratedFile(host.FileName, GeneratedFile.Ilgpu, IlgpuWriter.Write(device, run)));
    }

    /// <summary>The file of a network that cannot be compiled: members that throw.</summary>
    /// <param name="declaration">The network.</param>
    /// <param name="layers">The layers that get members.</param>
    /// <param name="run">The run of the compiler.</param>
    public static GeneratedFile WithoutGraph(NetworkDeclaration declaration, IReadOnlyList<LayerDeclaration> layers, CompilerRun run)
    {
        HostDeclaration host = declaration.Host;
        string text = InvalidNetworkWriter.Write(host, layers, declaration.Targets, run);
        return new GeneratedFile(host.FileName, GeneratedFile.HostClass, text);
    }

    /// <summary>The schedules of the inference, evaluation and training graphs, with the tables that the back ends need.</summary>
    public static NetworkPlan Plan(LoweredNetwork lowered, GraphStages stages, CompilerRun run, bool hasInference)
    {
        Schedule inference = Scheduler.Schedule(stages.Inference, run);
        bool isSame = stages.Form.Nodes.Select(node => node.Op).SequenceEqual(stages.Inference.Nodes.Select(node => node.Op));
        Schedule form = hasInference && !isSame ? Scheduler.Schedule(stages.Form, run) : inference;
        InferenceWeights? weights = hasInference ? InferenceWeights.Plan(form) : null;
        return new NetworkPlan(
            lowered.Layers,
            stages.Lowered.Parameters,
            ParameterPlanner.Plan(stages.Lowered.Parameters),
            lowered.Inputs,
            lowered.Heads,
            inference,
            Scheduler.Schedule(stages.Evaluation, run),
            Scheduler.Schedule(stages.Training, run))
        {
            Form = form,
            Weights = weights,
            Small = weights is null ? null : SmallInference.Plan(form, weights),
        };
    }
}
