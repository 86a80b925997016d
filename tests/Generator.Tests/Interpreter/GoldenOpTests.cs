using System.Text.Json;
using Lamina.Generator.Ir;
using Lamina.Tests;
using static Lamina.Generator.Ir.TensorShape;

namespace Lamina.Generator.Tests.Interpreter;

/// <summary>The meanings of ops against torch 1.13, whose numbers Golden/ops.py has written.</summary>
public class GoldenOpTests
{
    private const double Tolerance = 1e-12;
    private const int Examples = 2;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private static readonly Dictionary<string, GoldenCase> Cases = JsonSerializer.Deserialize<Dictionary<string, GoldenCase>>(
        Repository.Read("tests/Generator.Tests/Golden/ops.json"), Options)!;

    private static readonly WindowAxis Rows = new(Size: 5, Kernel: 3, Stride: 2, Dilation: 1, Before: 1, Output: 3);

    private static readonly ConvolutionGeometry Convolution =
        new(new WindowGeometry(Rows, new WindowAxis(6, 2, 1, 2, Before: 2, Output: 8), Channels: 4), Filters: 6, Groups: 2);

    private static readonly WindowGeometry MaxPool = new(Rows, new WindowAxis(6, 2, 1, 2, Before: 1, Output: 6), Channels: 2);
    private static readonly WindowGeometry AveragePool = new(Rows, new WindowAxis(6, 2, 1, 1, Before: 1, Output: 7), Channels: 2);

    [Fact]
    public void Convolutions_with_stride_padding_dilation_and_groups_are_those_of_torch()
    {
        TensorShape x = PerExample(5, 6, 4);
        TensorShape y = PerExample(3, 8, 6);
        Check("convolution", new ConvolutionOp(ProductKind.Forward, Convolution), x, Convolution.FilterShape);
        Check("transposed convolution", new ConvolutionOp(ProductKind.DataGradient, Convolution), y, Convolution.FilterShape);
        Check("convolution weight gradient", new ConvolutionOp(ProductKind.WeightGradient, Convolution), y, x);
    }

    [Fact]
    public void Pools_with_padding_are_those_of_torch()
    {
        Check("max pool", new WindowMaxOp(MaxPool), PerExample(5, 6, 2));
        Check("average pool", new WindowSumOp(AveragePool, WindowDivisor.Inside, IsTransposed: false), PerExample(5, 6, 2));
        Check("average pool with zeros", new WindowSumOp(AveragePool, WindowDivisor.Area, IsTransposed: false), PerExample(5, 6, 2));
    }

    [Fact]
    public void Normalisations_are_those_of_torch()
    {
        const double epsilon = 0.01;
        var batch = new Batch(BatchSlice.Whole(Examples), [], [], []);
        var op = new BatchNormalizeOp(epsilon, Momentum: 0.9);
        var centered = new Normalizer(Center: true, epsilon);
        Check("layer normalisation", new GroupNormalizeOp(new GroupNormalizationGeometry(3, 1, 1, 4, centered)), PerExample(3, 4));
        Check("group normalisation", new GroupNormalizeOp(new GroupNormalizationGeometry(1, 4, 3, 2, centered)), PerExample(2, 2, 6));
        Check("batch normalisation", op, batch, PerExample(2, 2, 6), Parameter(6), Parameter(6));
        Check("batch normalisation at inference", op, batch.ForInference, PerExample(2, 2, 6), Parameter(6), Parameter(6));
    }

    [Theory]
    [InlineData("Tanh")]
    [InlineData("Relu")]
    [InlineData("Lstm")]
    [InlineData("Gru")]
    public void Recurrent_layers_are_those_of_torch(string kind)
    {
        foreach (bool hasLengths in new[] { false, true })
        {
            CheckRecurrence(kind, isReverse: false, hasLengths);
            CheckRecurrence(kind, isReverse: true, hasLengths);
        }
    }

    [Theory]
    [InlineData("attention", false, false)]
    [InlineData("causal attention", true, false)]
    [InlineData("attention with lengths", false, true)]
    public void Attention_is_that_of_torch(string name, bool isCausal, bool hasLengths)
    {
        GoldenCase golden = Cases[name];
        var slice = BatchSlice.Whole(Examples);
        var geometry = new HeadGeometry(Heads: 2, Queries: 3, Keys: 4, HeadWidth: 3);
        double[] queries = golden.Operands[0].Select(value => value / Math.Sqrt(geometry.HeadWidth)).ToArray();
        double[] scores = OpRun.Value(
            new HeadProductOp(HeadProductKind.Scores, geometry), slice,
            (geometry.QueryShape, queries), (geometry.KeyShape, golden.Operands[1]));
        List<(TensorShape, double[])> operands = [(geometry.Scores, scores)];
        if (hasLengths) operands.Add((PerExample(1), golden.Operands[3]));
        double[] probabilities = OpRun.Value(new AttentionSoftmaxOp(geometry, isCausal, hasLengths), slice, operands.ToArray());
        double[] mixed = OpRun.Value(
            new HeadProductOp(HeadProductKind.Mix, geometry), slice, (geometry.Scores, probabilities),
            (geometry.KeyShape, golden.Operands[2]));
        Close.Assert(golden.Expected, mixed, Tolerance, name);
    }

    [Fact]
    public void Losses_and_embeddings_are_those_of_torch()
    {
        Check("log softmax", new LogSoftmaxOp(), PerExample(4));
        Check("weighted cross-entropy", new SoftmaxCrossEntropyOp(4, IsWeighted: true), PerExample(4), PerExample(4));
        Check("embedding", new EmbeddingOp(), PerExample(3), Parameter(4, 2));
    }

    private static void CheckRecurrence(string kind, bool isReverse, bool hasLengths)
    {
        GoldenCase golden = Cases[kind + (isReverse ? " in reverse" : "") + (hasLengths ? " with lengths" : "")];
        var geometry = new RecurrenceGeometry(Enum.Parse<RecurrenceKind>(kind), Steps: 4, Units: 2, isReverse);
        List<TensorShape> shapes = [PerExample(4, geometry.GateWidth), Parameter(geometry.GateWidth, 2)];
        if (kind == nameof(RecurrenceKind.Gru)) shapes.Add(Parameter(2));
        if (hasLengths) shapes.Add(PerExample(1));
        double[] states = Value(golden, new RecurrenceOp(geometry, hasLengths), shapes.ToArray());
        TensorShape shape = PerExample(4, geometry.StateWidth);
        double[] all = OpRun.Value(new HiddenOp(geometry, AllSteps: true), BatchSlice.Whole(Examples), (shape, states));
        double[] final = OpRun.Value(new HiddenOp(geometry, AllSteps: false), BatchSlice.Whole(Examples), (shape, states));

        // torch has zeros behind the end of a sequence, where the state is carried on here.
        double[] lengths = hasLengths ? golden.Operands[^1] : [4, 4];
        for (int example = 0; example < Examples; example++)
        {
            int count = (int)lengths[example] * 2;
            Close.Assert(
                golden.Expected.Skip(example * 8).Take(count).ToArray(), all.Skip(example * 8).Take(count).ToArray(), Tolerance, kind);
            int last = isReverse ? 0 : count - 2;
            Close.Assert(
                golden.Expected.Skip((example * 8) + last).Take(2).ToArray(), final.Skip(example * 2).Take(2).ToArray(), Tolerance, kind);
        }
    }

    private static void Check(string name, Op op, params TensorShape[] shapes) =>
        Check(name, op, new Batch(BatchSlice.Whole(Examples), [], [], []), shapes);

    private static void Check(string name, Op op, Batch batch, params TensorShape[] shapes) =>
        Close.Assert(Cases[name].Expected, OpRun.Value(op, batch, shapes.Zip(Cases[name].Operands).ToArray()), Tolerance, name);

    private static double[] Value(GoldenCase golden, Op op, TensorShape[] shapes) =>
        OpRun.Value(op, BatchSlice.Whole(Examples), shapes.Zip(golden.Operands).ToArray());

    private sealed record GoldenCase(double[][] Operands, double[] Expected);
}
