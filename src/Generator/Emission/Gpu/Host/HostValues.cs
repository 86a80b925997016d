using Lamina.Generator.Emission.Gpu.Launches;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Host;

/// <summary>What the host gives kernels, as C#.</summary>
internal sealed class HostValues
{
    private readonly Schedule schedule;
    private readonly ParameterLayout layout;
    private readonly Dictionary<int, string> buffers = new();
    private readonly Dictionary<int, int> gradients = new();
    private readonly DeviceConstants constants;
    private readonly NameSet taken = new(ValueNames.Separator, "pass");

    /// <summary>For a method.</summary>
    /// <param name="schedule">What it computes.</param>
    /// <param name="layout">Where tensors begin.</param>
    /// <param name="constants">Of all methods.</param>
    /// <param name="launches">Its launches; buffers that none of them takes have no name.</param>
    public HostValues(Schedule schedule, ParameterLayout layout, DeviceConstants constants, IEnumerable<Launch> launches)
    {
        this.schedule = schedule;
        this.layout = layout;
        this.constants = constants;
        foreach (int id in launches.SelectMany(launch => launch.Arguments).OfType<ValueArgument>().Select(value => value.Node).Distinct()
            .OrderBy(id => id))
        {
            if (schedule.Buffers.ContainsKey(id))
                buffers[id] = taken.Unique(ValueNames.OfBuffer(Graph.Nodes[id], LayerPath.Empty));
        }

        for (int i = 0; i < Graph.Outputs.Gradients.Length; i++)
        {
            if (Graph.Outputs.Gradients[i] != GraphOutputs.None) gradients[Graph.Outputs.Gradients[i]] = i;
        }
    }

    /// <summary>Statements that name the planned buffers.</summary>
    public IEnumerable<string> Buffers => buffers.OrderBy(buffer => buffer.Key)
        .Select(buffer => $"DeviceRange {buffer.Value} = pass.{Place(schedule.Buffers[buffer.Key])};");

    /// <summary>A name for the number of a launch's work groups.</summary>
    public string NameOfGroups() => taken.Unique("groups");

    private Graph Graph => schedule.Graph;

    /// <summary>An argument.</summary>
    /// <param name="argument">Which.</param>
    /// <param name="summands">How many work groups of the launch write a sum, as C#.</param>
    public string Text(HostArgument argument, string summands) => argument switch
    {
        ValueArgument value => Value(value.Node),
        GradientArgument gradient => Tensor("Gradient", gradients[gradient.Node]),
        ConstantsArgument constant => Constants((ConstantOp)Graph.Nodes[constant.Node].Op),
        NumberArgument number => "pass." + number.Property,
        CountArgument count => "pass.Examples * " + Literals.Of(count.PerExample),
        RangeArgument range => "pass." + range.Property,
        LossArgument loss => $"pass.Loss({summands}, {Literals.Of(loss.Weight)})",
        _ => throw new InvalidOperationException($"{argument} has no text."),
    };

    private string Value(int id)
    {
        if (buffers.TryGetValue(id, out string? buffer)) return buffer;
        if (id == Graph.Outputs.Prediction) return "pass.Outputs";
        return Graph.Nodes[id].Op switch
        {
            InputOp => "pass.Inputs",
            TargetOp => "pass.Targets",
            ParameterOp own => Tensor("Tensor", own.Index),
            Op op => throw new InvalidOperationException($"The value of {op} has no memory."),
        };
    }

    private string Constants(ConstantOp op) =>
        $"pass.Constants.Slice({Literals.Of(constants.OffsetOf(op))}, {Literals.Of(op.Values.Values.Length)})";

    private string Tensor(string method, int index) =>
        $"pass.{method}({Literals.Of(layout.Offsets[index])}, {Literals.Of(Graph.Parameters[index].Length)})";

    private static string Place(PlannedBuffer buffer) => buffer.IsFixed
        ? $"Fixed(elementsPerExample: {Literals.Of(buffer.Offset)}, slot: {Literals.Of(buffer.Slot)}, length: {Literals.Of(buffer.Width)})"
        : $"Buffer(offset: {Literals.Of(buffer.Offset)}, slot: {Literals.Of(buffer.Slot)}, width: {Literals.Of(buffer.Width)})";
}
