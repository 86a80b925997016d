using Lamina.Devices;
using Lamina.Generator.Emission.Gpu.Launches;

namespace Lamina.Generator.Tests.Gpu;

/// <summary>Runs the kernel of an op.</summary>
internal sealed class OpOnDevice(DeviceSession session, DeviceKernels program, OpKernel kernel, int examples, int shares) : IDisposable
{
    private readonly List<DeviceBuffer> buffers = [];

    private TileShape Tiles => session.Tiles;

    private bool IsGradient => !kernel.Case.Result.IsPerExample;

    /// <summary>The result for operands, the shares of a gradient added up.</summary>
    public double[] Run(double[][] operands)
    {
        int length = kernel.Case.Result.Length * (IsGradient ? 1 : examples);
        DeviceBuffer result = New(IsGradient ? kernel.BlockLength * shares : length, "the result");
        DeviceBuffer status = New(1, "the status");
        session.Fill(result.All, float.NaN);
        session.Fill(status.All, 0);
        Dictionary<int, DeviceRange> values = kernel.Graph.Nodes[kernel.Result].Operands
            .Select((id, i) => (id, Range: Written(operands[i]))).ToDictionary(pair => pair.id, pair => pair.Range);
        values[kernel.Result] = result.All;
        DeviceLaunch launch = program[kernel.Kernel.Place].Begin();
        foreach (HostArgument argument in kernel.Launch.Arguments) Take(launch, argument, values, status.All);
        (int groups, int columns, int layers) = Groups(kernel.Launch.Groups);
        launch.Run(groups, columns, layers);
        var numbers = new float[result.Length];
        session.Read(result.All, numbers);
        session.CheckGuards();
        return IsGradient ? SumOfShares(numbers) : numbers.Select(number => (double)number).ToArray();
    }

    public void Dispose()
    {
        foreach (DeviceBuffer buffer in buffers) buffer.Dispose();
    }

    private DeviceLaunch Take(DeviceLaunch launch, HostArgument argument, Dictionary<int, DeviceRange> values, DeviceRange status) => argument switch
    {
        ValueArgument value => launch.Take(values[value.Node]),
        GradientArgument gradient => launch.Take(values[gradient.Node]),
        RangeArgument { Property: nameof(DevicePass.Status) } => launch.Take(status),
        NumberArgument { Property: nameof(DevicePass.Examples) } => launch.Take(examples),
        NumberArgument { Property: nameof(DevicePass.Shares) } => launch.Take(shares),
        _ => throw new InvalidOperationException($"{argument} is no op's."),
    };

    private double[] SumOfShares(float[] numbers)
    {
        foreach (float[] share in numbers.Chunk(kernel.BlockLength))
        {
            Assert.All(share[kernel.Case.Result.Length..], gap => Assert.Equal(float.NaN, gap));
        }

        return Enumerable.Range(0, kernel.Case.Result.Length)
            .Select(i => Enumerable.Range(0, shares).Sum(share => (double)numbers[(share * kernel.BlockLength) + i])).ToArray();
    }

    private DeviceBuffer New(int length, string purpose)
    {
        DeviceBuffer buffer = session.Allocate(length, purpose);
        buffers.Add(buffer);
        return buffer;
    }

    private DeviceRange Written(double[] numbers)
    {
        DeviceBuffer buffer = New(numbers.Length, "an operand");
        session.Write(numbers.Select(number => (float)number).ToArray(), buffer.All);
        return buffer.All;
    }

    private (int Groups, int Columns, int Layers) Groups(GroupCount count) => count switch
    {
        ItemGroups items => (Parts((items.PerExample * examples) + items.Fixed, Tiles.Group), 1, 1),
        WholeGroups groups => (groups.PerExample * examples, 1, 1),
        ProductGroups product => (Parts(product.RowsPerExample * examples, Tiles.Rows), Parts(product.Columns, Tiles.Columns), 1),
        GradientGroups gradient => (Parts(gradient.Rows, Tiles.Rows), Parts(gradient.Columns, Tiles.Columns), gradient.IsShared ? shares : 1),
        SharedGroups shared => (shared.Groups, 1, shared.IsShared ? shares : 1),
        _ => throw new InvalidOperationException($"{count} is no op's."),
    };

    private static int Parts(int whole, int part) => (whole + part - 1) / part;
}
