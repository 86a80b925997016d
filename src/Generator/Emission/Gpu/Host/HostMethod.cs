using System.Collections.Immutable;
using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Launches;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Host;

/// <summary>
/// Writes the method that queues its launches: its buffers, then one statement per launch under a comment that names the layers.
/// </summary>
internal sealed class HostMethod
{
    private readonly DeviceMethod plan;
    private readonly HostValues values;

    public HostMethod(DeviceMethod plan, ParameterLayout layout, DeviceConstants constants)
    {
        this.plan = plan;
        values = new HostValues(plan.Plan.Schedule, layout, constants, plan.Launches.Select(pair => pair.Launch));
    }

    public void Write(CSharpWriter writer, string method)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Open($"public override void {method}(DevicePass pass)"))
        {
            foreach (string buffer in values.Buffers) writer.Line(buffer);
            foreach ((Launch launch, NamedKernel kernel) in plan.Launches)
            {
                writer.Line();
                writer.Line("// " + string.Join(", ", Layers(launch)));
                Write(writer, launch, kernel);
            }
        }
    }

    /// <summary>The layers that a launch computes, each once.</summary>
    public IEnumerable<LayerPath> Layers(Launch launch) => launch.Plan.Groups.SelectMany(group => group.Nodes)
        .Select(id => plan.Plan.Schedule.Graph.Nodes[id].Layer).Distinct();

    private void Write(CSharpWriter writer, Launch launch, NamedKernel kernel)
    {
        WorkGroupText groups = WorkGroupText.Of(launch.Plan.WorkGroups, values.NameOfGroups);
        if (groups.Prepare.Length > 0) writer.Line(groups.Prepare);
        writer.Line($"pass.Kernel({KernelConstants.Of(kernel)})");
        ImmutableArray<HostArgument> arguments = launch.Arguments;
        string line = "    ";
        foreach (string argument in arguments.Select(given => $".With({values.Text(given, groups.Summands)})"))
        {
            if (line.Length > 4 && line.Length + argument.Length > 120)
            {
                writer.Line(line);
                line = "    ";
            }

            line += argument;
        }

        writer.Line(line);
        writer.Line($"    .Run({groups.Groups});");
    }
}
