using System.Collections.Immutable;
using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Facts;
using Lamina.Generator.Runs;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Scheduling.Devices;

namespace Lamina.Generator.Emission.Gpu.Values;

/// <summary>
/// A kernel that is being written: its statements, where its values lie, and what the host is to give it. A parameter is added when
/// something first asks for it.
/// </summary>
internal sealed class KernelScope
{
    private readonly DevicePlan plan;
    private readonly ParameterLayout layout;
    private readonly ISet<int> written;
    private readonly ImmutableArray<HostArgument>.Builder arguments = ImmutableArray.CreateBuilder<HostArgument>();
    private readonly Dictionary<HostArgument, KernelExpression> numbers = new();
    private readonly Dictionary<HostArgument, KernelArray> arrays = new();
    private readonly Dictionary<int, ValueSource> sources = new();
    private readonly Func<int, string> nameOf;

    /// <summary>Begins a kernel.</summary>
    /// <param name="plan">The schedule as a device computes it.</param>
    /// <param name="layout">Where tensors begin.</param>
    /// <param name="launch">What the kernel computes.</param>
    /// <param name="nameOf">Names of values.</param>
    /// <param name="run">Cancels at any statement; null if nothing does.</param>
    public KernelScope(DevicePlan plan, ParameterLayout layout, PlannedLaunch launch, Func<int, string> nameOf, CompilerRun? run = null)
    {
        Builder = new KernelBuilder(run);
        this.plan = plan;
        this.layout = layout;
        this.nameOf = nameOf;
        Launch = launch;
        written = new HashSet<int>(launch.Groups.SelectMany(group => group.Stored));
    }

    public KernelBuilder Builder { get; }

    /// <summary>What the kernel computes.</summary>
    public PlannedLaunch Launch { get; }

    public Graph Graph => plan.Schedule.Graph;

    /// <summary>Whether parameters are changed after it, unless a loss or a gradient is not finite.</summary>
    public bool IsTraining => plan.IsTraining;

    /// <summary>Elements of the block of parameters, and so of a share of its gradient.</summary>
    public int BlockLength => layout.BlockLength;

    /// <summary>Memory of the tile, in a kernel that takes tiles of examples through a network.</summary>
    public KernelArray? Arena { get; set; }

    /// <summary>Where the work group's part of that memory begins.</summary>
    public KernelExpression ArenaStart { get; set; } = 0;

    public ImmutableArray<HostArgument> Arguments => arguments.ToImmutable();

    /// <summary>Examples of the batch.</summary>
    public KernelExpression Examples => Number("Examples", KernelType.Int);

    /// <summary>Where a value lies.</summary>
    public ValueSource this[int id]
    {
        get
        {
            if (!sources.TryGetValue(id, out ValueSource? source)) sources[id] = source = Find(id, Graph.Nodes[id]);
            return source;
        }
    }

    public Node Node(int id) => Graph.Nodes[id];

    public string NameOf(int id) => nameOf(id);

    /// <summary>A number of the method as a parameter.</summary>
    public KernelExpression Number(string property, KernelType type)
    {
        var argument = new NumberArgument(property);
        if (!numbers.TryGetValue(argument, out KernelExpression? number))
        {
            numbers[argument] = number = Builder.Number(char.ToLowerInvariant(property[0]) + property.Substring(1), type);
            arguments.Add(argument);
        }

        return number;
    }

    /// <summary>A buffer as a parameter.</summary>
    public KernelArray Array(HostArgument argument, string wanted, bool isWritten)
    {
        if (!arrays.TryGetValue(argument, out KernelArray? array))
        {
            arrays[argument] = array = Builder.Buffer(wanted, isWritten);
            arguments.Add(argument);
        }

        return array;
    }

    /// <summary>The memory of a value or tensor.</summary>
    public KernelArray Memory(int id) => Array(
        Graph.Nodes[id].Op is ConstantOp ? new ConstantsArgument(id) : new ValueArgument(id), nameOf(id) + "Data", written.Contains(id));

    /// <summary>Writes one element of a value.</summary>
    public void Store(int id, Place place, KernelExpression value)
    {
        if (this[id] is ArenaSource tile) Builder.Store(tile.Arena, tile.Index(place), value);
        else Builder.Store(Memory(id), place.Index(Graph.Nodes[id].Shape.Length), value);
    }

    /// <summary>Whether the kernel writes a value to memory.</summary>
    public bool IsStored(int id) => written.Contains(id);

    private ValueSource Find(int id, Node node) => node.Op switch
    {
        ExampleWeightOp weight => new ScalarSource(Number("Weight", KernelType.Float) * KernelExpression.Number(weight.Scale)),
        { Class: OpClass.Drawn } => DrawnValues.Of(node, this),
        _ when !node.Shape.IsPerExample => new RowSource(Memory(id), node.Shape.Length),
        _ when Arena is not null && plan.Schedule.Buffers.TryGetValue(id, out PlannedBuffer? buffer) =>
            new ArenaSource(Arena, ArenaStart + (Tile.Examples * buffer.Offset), node.Shape.Length),
        _ => new BufferSource(Memory(id), node.Shape.Length),
    };
}
