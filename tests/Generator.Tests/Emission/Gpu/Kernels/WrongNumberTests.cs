using Lamina.Generator.Tests.Emission.Gpu.Support;
using Lamina.Kernels;
using Lamina.Devices;
using Lamina.Generator.Emission.Gpu.Launches;
using Lamina.Generator.Ir;
using Lamina.Generator.Tests.Ir;
using Lamina.Tests;

namespace Lamina.Generator.Tests.Emission.Gpu.Kernels;

/// <summary>What kernels make of numbers that are none, and of indices that a table has not.</summary>
[Collection("OpenCL")]
public class WrongNumberTests
{
    private const int Examples = 2;
    private static readonly WindowGeometry Window = new(new(7, 3, 2, 1, 1, 4), new(6, 2, 1, 1, 0, 5), Channels: 3);
    private static readonly WindowShape Shape = new(new(7, 3, 2, 1, 1, 4), new(6, 2, 1, 1, 0, 5), Channels: 3);

    [SkippableFact]
    public void Pools_and_their_gradients_treat_what_is_not_a_number_as_processors_do()
    {
        var builder = new GraphBuilder();
        int x = builder.Source(new InputOp(), TensorShape.PerExample(7, 6, 3), "x");
        int dy = builder.Source(new InputOp(), TensorShape.PerExample(4, 5, 3), "dy");
        int y = builder.Add(new WindowMaxOp(Window), "pool", x);
        int dx = builder.Add(new WindowMaxGradientOp(Window), "pool", dy, x, y);
        GraphCase tested = GraphCase.Of(builder.Build([], new GraphOutputs(dx, GraphOutputs.None, [])));
        var random = new Random(1);
        float[] image =
            Numbers(Shape.Rows.Size * Shape.Columns.Size * Shape.Channels, () => random.Next(8) == 0 ? float.NaN : random.Next(-1, 2));
        float[] gradient = Numbers(Shape.Rows.Output * Shape.Columns.Output * Shape.Channels, () => random.Next(1, 100));
        var greatest = new float[gradient.Length];
        var expected = new float[image.Length];
        Pooling<float, Scalar<float>>.Max(image, greatest, Examples, Shape);
        Pooling<float, Scalar<float>>.MaxGradient(gradient, image, greatest, expected, Examples, Shape);

        IReadOnlyDictionary<int, float[]> results = Run(tested, new() { [x] = image, [dy] = gradient }, y, dx);
        Assert.Contains(float.NaN, greatest);
        Assert.Equal(greatest, results[y]);
        Assert.Equal(expected, results[dx]);
    }

    [SkippableFact]
    public void A_wrong_index_gives_what_is_not_a_number_and_reads_nothing()
    {
        GraphCase tested = GraphCase.Of(new OpCase(
            new EmbeddingOp(), TensorShape.PerExample(4, 3), OpOperand.Given(TensorShape.PerExample(4)), OpOperand.Weight(5, 3)));
        int[] sources = tested.Draws.Keys.Order().ToArray();
        float[] table = Enumerable.Range(0, 15).Select(i => (float)i).ToArray();
        float[] indices = [4, -1, 5, 0, float.NaN, 1.5f, float.PositiveInfinity, 3];
        IReadOnlyDictionary<int, float[]> results = Run(tested, new() { [sources[1]] = indices, [sources[2]] = table }, sources[2] + 1);

        float[] none = [float.NaN, float.NaN, float.NaN];
        Assert.Equal([12, 13, 14, .. none, .. none, 0, 1, 2, .. none, .. none, .. none, 9, 10, 11], results[sources[2] + 1]);
    }

    private static float[] Numbers(int perExample, Func<float> draw) =>
        Enumerable.Range(0, perExample * Examples).Select(_ => draw()).ToArray();

    private static IReadOnlyDictionary<int, float[]> Run(GraphCase tested, Dictionary<int, float[]> given, params int[] results)
    {
        using DeviceSession session = TestDevice.Open(OpenClTiles.All["16 items"]);
        var program = new CaseProgram([KeyValuePair.Create("tested", tested)]);
        using DeviceKernels kernels = session.Load(program);
        var numbers = given.ToDictionary(pair => pair.Key, pair => pair.Value.Select(number => (double)number).ToArray());
        using var run = new CaseRun(session, tested, numbers, Examples, shares: 1);
        foreach ((int kernel, Launch launch) in program.LaunchesOf["tested"]) run.Launch(kernels[kernel].Begin(), launch);
        var read = results.ToDictionary(id => id, id => run.Result(id).Select(number => (float)number).ToArray());
        session.CheckGuards();
        return read;
    }
}
