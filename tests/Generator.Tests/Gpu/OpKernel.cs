using Lamina.Generator.Emission.Gpu.Host;
using Lamina.Generator.Emission.Gpu.Launches;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Tests.Emission;
using Lamina.Generator.Tests.Ir;

namespace Lamina.Generator.Tests.Gpu;

/// <summary>The kernel of an op.</summary>
/// <param name="Case">The op.</param>
/// <param name="Graph">It and its operands.</param>
/// <param name="Launch">What computes it.</param>
/// <param name="Kernel">The same, by its name.</param>
internal sealed record OpKernel(OpCase Case, Graph Graph, Launch Launch, NamedKernel Kernel)
{
    /// <summary>Numbers from one share of a gradient to the next: more than a gradient has, so that gaps are seen.</summary>
    public int BlockLength => BlockOf(Case.Result.Length);

    /// <summary>The node of the op.</summary>
    public int Result => Graph.Nodes.Length - 1;

    /// <summary>Adds the kernel of an op to others.</summary>
    public static OpKernel Add(OpCase tested, KernelNameTable kernels)
    {
        Schedule schedule = Scheduler.Schedule(OpSchedule.Graph(tested));
        var layout = new ParameterLayout([0], 0, BlockOf(tested.Result.Length));
        Launch launch = Assert.Single(LaunchPlanner.Plan(schedule, layout, isTraining: true));
        return new OpKernel(tested, schedule.Graph, launch, kernels.Add(launch.Name, launch.Kernel));
    }

    private static int BlockOf(int length) => length + 3;
}
