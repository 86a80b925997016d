using Lamina.Generator.Declarations;
using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Launches;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Scheduling.Devices;
using Lamina.Generator.Tests.Emission.Gpu.Ilgpu;
using Lamina.Generator.Tests.Emission.Gpu.Printing;
using Lamina.Generator.Tests.Emission.Gpu.Support;
using Lamina.Generator.Tests.Lowering;
using Lamina.Tests;

namespace Lamina.Generator.Tests.Emission.Gpu.Launches;

/// <summary>The kernels of whole networks: every layer and graph of the other tests has some for each of its passes.</summary>
public class NetworkKernelTests
{
    private const int Graphs = 40;

    private static readonly Lazy<IReadOnlyList<NamedKernel>> Kernels = new(Print);

    [SkippableFact]
    public void Passes_of_all_layers_and_graphs_have_kernels_without_a_warning() =>
        Clang.AssertNoWarnings([("networks", OpenClText.Of(Kernels.Value))], OpenClTiles.All["256 items"]);

    [Fact]
    public void The_same_kernels_are_C_sharp_for_ILGPU_without_a_warning() => IlgpuProject.AssertNoWarnings(IlgpuProject.Compile(
        Kernels.Value.Select(kernel => (kernel.Name, kernel.Kernel)).ToList(), isChecked: true));

    private static IReadOnlyList<NamedKernel> Print()
    {
        var table = new KernelNameTable();
        foreach (NetworkDeclaration declaration in DeclaredGraphs.All.Values.Concat(
            Enumerable.Range(0, Graphs).Select(RandomGraphs.Declaration)))
        {
            Graph graph = NetworkLowering.Lower(declaration).Graph!;
            GraphStages stages = GraphStages.Of(graph);
            ParameterLayout layout = ParameterPlanner.Plan(graph.Parameters);
            Add(stages.Inference, isTraining: false);
            Add(stages.Evaluation, isTraining: false);
            Add(stages.Training, isTraining: true);

            void Add(Graph pass, bool isTraining)
            {
                foreach (Launch launch in LaunchWriter.Write(DevicePlanner.Plan(Scheduler.Schedule(pass), isTraining), layout))
                    table.Add(launch.Name, launch.Kernel);
            }
        }

        return table.Kernels;
    }
}
