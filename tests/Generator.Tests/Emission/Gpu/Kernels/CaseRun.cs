using Lamina.Devices;
using Lamina.Generator.Emission.Gpu.Launches;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling.Devices;

namespace Lamina.Generator.Tests.Emission.Gpu.Kernels;

/// <summary>
/// One run of a graph's launches on a device, in buffers of its own: NaN lies in what is to be written, and the session's guards around
/// everything.
/// </summary>
internal sealed class CaseRun : IDisposable
{
    private readonly DeviceSession session;
    private readonly GraphCase tested;
    private readonly IReadOnlyDictionary<int, double[]> given;
    private readonly int examples;
    private readonly int shares;
    private readonly Dictionary<int, DeviceBuffer> values = [];
    private readonly DeviceBuffer gradients;
    private readonly DeviceBuffer status;

    public CaseRun(DeviceSession session, GraphCase tested, IReadOnlyDictionary<int, double[]> given, int examples, int shares)
    {
        this.session = session;
        this.tested = tested;
        this.given = given;
        this.examples = examples;
        this.shares = shares;
        gradients = session.Allocate(shares * CaseProgram.BlockLength(tested), "gradients");
        session.Fill(gradients.All, 0);
        status = session.Allocate(1, "status");
        session.Fill(status.All, 0);
    }

    public bool IsFinite => Read(status)[0] == 0;

    public void Launch(DeviceLaunch kernel, Launch launch)
    {
        foreach (HostArgument argument in launch.Arguments) Take(kernel, argument);
        (int groups, int columns, int layers) = Groups(launch.Plan.WorkGroups);
        kernel.Run(groups, columns, layers);
    }

    /// <summary>A result; of a gradient the sum of its shares.</summary>
    public double[] Result(int id)
    {
        int index = tested.Graph.Outputs.Gradients.IndexOf(id);
        if (index < 0) return Read(Buffer(id));
        double[] all = Read(gradients);
        int offset = CaseProgram.Layout(tested).Offsets[index];
        return Enumerable.Range(0, tested.Graph.Nodes[id].Shape.Length)
            .Select(i => all.Chunk(all.Length / shares).Sum(share => share[offset + i])).ToArray();
    }

    public void Dispose()
    {
        foreach (DeviceBuffer buffer in values.Values.Append(gradients).Append(status)) buffer.Dispose();
    }

    private void Take(DeviceLaunch kernel, HostArgument argument) => _ = argument switch
    {
        ValueArgument value => kernel.With(Buffer(value.Node).All),
        GradientArgument gradient => kernel.With(FromGradient(gradient.Node)),
        NumberArgument { Property: "Examples" } => kernel.With(examples),
        NumberArgument { Property: "Shares" } => kernel.With(shares),
        CountArgument count => kernel.With(examples * count.PerExample),
        RangeArgument { Property: "Status" } => kernel.With(status.All),
        _ => throw new InvalidOperationException($"{argument} is nothing that a graph of a test has."),
    };

    private DeviceRange FromGradient(int id)
    {
        int offset = CaseProgram.Layout(tested).Offsets[tested.Graph.Outputs.Gradients.IndexOf(id)];
        return gradients.Range(offset, gradients.Length - offset);
    }

    private DeviceBuffer Buffer(int id)
    {
        if (values.TryGetValue(id, out DeviceBuffer? buffer)) return buffer;
        TensorShape shape = tested.Graph.Nodes[id].Shape;
        values[id] = buffer = session.Allocate(shape.Length * (shape.IsPerExample ? examples : 1), $"value {id}");
        if (given.TryGetValue(id, out double[]? numbers)) session.Write(numbers.Select(number => (float)number).ToArray(), buffer.All);
        else session.Fill(buffer.All, float.NaN);
        return buffer;
    }

    private double[] Read(DeviceBuffer buffer)
    {
        float[] numbers = new float[buffer.Length];
        session.Read(buffer.All, numbers);
        return numbers.Select(number => (double)number).ToArray();
    }

    private (int Groups, int Columns, int Layers) Groups(WorkGroups count)
    {
        TileShape tiles = session.Tiles;
        return count switch
        {
            ItemWorkGroups items => (Of((items.PerExample * examples) + items.Fixed, tiles.Group), 1, 1),
            RowWorkGroups groups => (groups.PerExample * examples, 1, 1),
            ExampleWorkGroups groups => (Of(examples, groups.Examples), 1, 1),
            ProductWorkGroups product => (Of(product.RowsPerExample * examples, tiles.Rows), Of(product.Columns, tiles.Columns), 1),
            GradientWorkGroups gradient =>
                (Of(gradient.Rows, tiles.Rows), Of(gradient.Columns, tiles.Columns), gradient.IsShared ? shares : 1),
            SharedWorkGroups groups => (groups.Count, 1, groups.IsShared ? shares : 1),
            _ => throw new InvalidOperationException($"{count} is nothing that a graph of a test has."),
        };
    }

    private static int Of(int items, int each) => (items + each - 1) / each;
}
