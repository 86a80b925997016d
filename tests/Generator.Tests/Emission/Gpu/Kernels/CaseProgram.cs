using Lamina.Devices;
using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Launches;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Scheduling.Devices;
using Lamina.Generator.Tests.Emission.Gpu.Printing;

namespace Lamina.Generator.Tests.Emission.Gpu.Kernels;

/// <summary>The launches of several graphs as one program, each group in a kernel of its own.</summary>
internal sealed class CaseProgram : DeviceProgram
{
    private readonly List<DeviceKernel> kernels = [];

    public CaseProgram(IEnumerable<KeyValuePair<string, GraphCase>> cases)
    {
        var printed = new List<NamedKernel>();
        foreach ((string name, GraphCase tested) in cases)
        {
            var launches = new List<(int Kernel, Launch Launch)>();
            foreach (Launch launch in Launches(tested))
            {
                launches.Add((kernels.Count, launch));
                printed.Add(new NamedKernel($"{launch.Name}_{kernels.Count}", kernels.Count, launch.Kernel));
                kernels.Add(new DeviceKernel(printed[^1].Name, launch.Arguments.Length));
            }

            LaunchesOf[name] = launches;
        }

        Printed = printed;
        Source = OpenClText.Of(printed);
    }

    /// <summary>The kernels, to be printed in other languages.</summary>
    public IReadOnlyList<NamedKernel> Printed { get; }

    /// <summary>By the name of the graph.</summary>
    public Dictionary<string, IReadOnlyList<(int Kernel, Launch Launch)>> LaunchesOf { get; } = [];

    public override string Source { get; }

    public override IReadOnlyList<DeviceKernel> Kernels => kernels;

    public override NetworkDescription Network => throw new NotSupportedException();

    public override int NormKernel => throw new NotSupportedException();

    public override int UpdateKernel => throw new NotSupportedException();

    public override int Losses => 0;

    public override IReadOnlyList<LaunchPlan> ForwardPlan => [];

    public override IReadOnlyList<LaunchPlan> EvaluatePlan => [];

    public override IReadOnlyList<LaunchPlan> BackwardPlan => [];

    /// <summary>Numbers of a share of the gradients of a graph.</summary>
    public static int BlockLength(GraphCase tested) => Layout(tested).BlockLength;

    /// <summary>Where the gradients lie in a share.</summary>
    public static ParameterLayout Layout(GraphCase tested)
    {
        var offsets = new List<int>();
        int next = 0;
        foreach (int id in tested.Graph.Outputs.Gradients)
        {
            offsets.Add(next);
            next += (tested.Graph.Nodes[id].Shape.Length
                + ParameterPlanner.SlotLength) / ParameterPlanner.SlotLength * ParameterPlanner.SlotLength;
        }

        return new ParameterLayout([.. offsets], next, Math.Max(next, 1));
    }

    public override void Forward(DevicePass pass) => throw new NotSupportedException();

    public override void Evaluate(DevicePass pass) => throw new NotSupportedException();

    public override void Backward(DevicePass pass) => throw new NotSupportedException();

    private static IEnumerable<Launch> Launches(GraphCase tested) =>
        LaunchWriter.Write(DevicePlanner.PlanLayers(Scheduler.Schedule(tested.Graph), isTraining: true), Layout(tested));
}
