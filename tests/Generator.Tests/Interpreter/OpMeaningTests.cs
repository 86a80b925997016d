using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using static Lamina.Generator.Ir.TensorShape;

namespace Lamina.Generator.Tests.Interpreter;

/// <summary>What torch has no op for, and borders of what it has, by numbers worked out by hand.</summary>
public class OpMeaningTests
{
    private static readonly BatchSlice One = BatchSlice.Whole(1);

    [Fact]
    public void Of_equal_numbers_the_first_is_the_greatest()
    {
        var window = Sequence(WindowAxis.Whole(3) with { Kernel = 2, Output = 2 });
        TensorShape x = PerExample(1, 3, 1);
        TensorShape y = PerExample(1, 2, 1);
        Assert.Equal([10, 7, 0], OpRun.Value(new WindowMaxGradientOp(window), One, (y, [10, 7]), (x, [5, 5, 5]), (y, [5, 5])));
        Assert.Equal([0, 17, 0], OpRun.Value(new WindowMaxGradientOp(window), One, (y, [10, 7]), (x, [5, 6, 5]), (y, [6, 6])));
    }

    [Fact]
    public void The_trace_tells_winners_of_a_max_pool_apart()
    {
        Assert.NotEqual(Trace([1, 2]), Trace([2, 1]));
        Assert.Equal(Trace([1, 2]), Trace([1.5, 7]));

        static ulong Trace(double[] x)
        {
            var window = Sequence(WindowAxis.Whole(2));
            var builder = new GraphBuilder();
            int pool = builder.Add(new WindowMaxOp(window), "pool", builder.Source(new InputOp(), PerExample(1, 2, 1), "input"));
            var trace = new BranchTrace();
            GraphInterpreter.Values(builder.Build([], new GraphOutputs(pool, GraphOutputs.None, [])), new Batch(One, x, [], []), trace);
            return trace.Hash;
        }
    }

    [Fact]
    public void An_average_counts_the_places_inside_and_its_transpose_hands_each_its_share()
    {
        var window = Sequence(new WindowAxis(Size: 2, Kernel: 3, Stride: 2, Dilation: 1, Before: 2, Output: 2));
        var average = new WindowSumOp(window, WindowDivisor.Inside, IsTransposed: false);
        TensorShape shape = PerExample(1, 2, 1);
        Assert.Equal([6, 7], OpRun.Value(average, One, (shape, [6, 8])));
        Assert.Equal([6 + 4, 4], OpRun.Value(average with { IsTransposed = true }, One, (shape, [6, 8])));
    }

    [Fact]
    public void Slices_embeddings_and_concatenations_take_columns_of_rows()
    {
        TensorShape wide = PerExample(2, 3);
        TensorShape narrow = PerExample(2, 2);
        var range = new ColumnRange(2, 3, 1, 2);
        Assert.Equal([2, 3, 5, 6], OpRun.Value(new SliceOp(range, narrow), One, (wide, [1, 2, 3, 4, 5, 6])));
        Assert.Equal([0, 1, 2, 0, 3, 4], OpRun.Value(new EmbedOp(range, wide), One, (narrow, [1, 2, 3, 4])));
        Assert.Equal([1, 2, 9, 3, 4, 8], OpRun.Value(new ConcatOp(2, wide), One, (narrow, [1, 2, 3, 4]), (PerExample(2, 1), [9, 8])));
        Assert.Equal([1, 1, 2, 2], OpRun.Value(new ExpandOp(narrow), One, (PerExample(2, 1), [1, 2])));
    }

    [Fact]
    public void Images_are_padded_cropped_and_permuted()
    {
        var pad = new PadGeometry(new PadAxis(1, Before: 1, After: 0), new PadAxis(2, Before: 0, After: 1), Channels: 1);
        Assert.Equal([0, 0, 0, 1, 2, 0], OpRun.Value(new PadOp(pad, IsCrop: false), One, (pad.Inner, [1, 2])));
        Assert.Equal([4, 5], OpRun.Value(new PadOp(pad, IsCrop: true), One, (pad.Outer, [1, 2, 3, 4, 5, 6])));
        TensorShape source = PerExample(1, 2, 3);
        Assert.Equal([1, 4, 2, 5, 3, 6], OpRun.Value(new PermuteOp(source, new AxisOrder([2, 0, 1])), One, (source, [1, 2, 3, 4, 5, 6])));
    }

    [Fact]
    public void Steps_behind_the_end_carry_the_state_and_have_no_gradient()
    {
        var geometry = new RecurrenceGeometry(RecurrenceKind.Relu, Steps: 3, Units: 1, IsReverse: false);
        (TensorShape, double[]) u = (Parameter(1, 1), [2]);
        (TensorShape, double[]) length = (PerExample(1), [2]);
        Assert.Equal([1, 3, 3], OpRun.Value(new RecurrenceOp(geometry, HasLengths: true), One, (PerExample(3, 1), [1, 1, 50]), u, length));
        double[] dgates = OpRun.Value(
            new RecurrenceGradientOp(geometry, AllSteps: false, HasLengths: true), One, (PerExample(1), [1]), (PerExample(3, 1), [1, 3, 3]),
            u, length);
        Assert.Equal([2, 1, 0], dgates);
        var reversed = geometry with { IsReverse = true };
        Assert.Equal([3, 1, 0], OpRun.Value(new RecurrenceOp(reversed, HasLengths: true), One, (PerExample(3, 1), [1, 1, 50]), u, length));
    }

    [Fact]
    public void A_row_of_hidden_keys_is_zero()
    {
        var geometry = new HeadGeometry(Heads: 1, Queries: 2, Keys: 2, HeadWidth: 1);
        (TensorShape, double[]) scores = (geometry.Scores, [0, 0, 0, 0]);
        Assert.Equal([1, 0, 0.5, 0.5], OpRun.Value(new AttentionSoftmaxOp(geometry, IsCausal: true, HasLengths: false), One, scores));
        Assert.Equal(
            [0, 0, 0, 0],
            OpRun.Value(new AttentionSoftmaxOp(geometry, IsCausal: false, HasLengths: true), One, scores, (PerExample(1), [0])));
    }

    [Fact]
    public void Running_statistics_of_slices_add_up_to_that_of_the_batch()
    {
        var slice = new BatchSlice(FirstExample: 0, Examples: 1, BatchExamples: 4);
        var op = new RunningStatisticOp(Momentum: 0.75);
        Assert.Equal([0.25 * 8], OpRun.Value(op, One, (Parameter(1), [10]), (Parameter(1), [2])));
        Assert.Equal([0.25 * 8 / 4], OpRun.Value(op, slice, (Parameter(1), [10]), (Parameter(1), [2])));
        Assert.Equal([2, 4], OpRun.Value(new ChannelMeanOp(2), One, (PerExample(2, 2), [1, 3, 3, 5]), (Parameter(2), [7, 7])));
        Assert.Equal(
            [1, 1],
            OpRun.Value(new ChannelVarianceOp(2), One, (PerExample(2, 2), [1, 3, 3, 5]), (Parameter(2), [2, 4]), (Parameter(2), [7, 7])));
    }

    [Fact]
    public void A_single_element_of_a_channel_is_normalised_by_the_running_statistics_and_moves_none()
    {
        (TensorShape, double[]) x = (PerExample(2), [1, 3]), mean = (Parameter(2), [5, 6]), variance = (Parameter(2), [4, 9]);
        Assert.Equal([5, 6], OpRun.Value(new ChannelMeanOp(2), One, x, mean));
        Assert.Equal([4, 9], OpRun.Value(new ChannelVarianceOp(2), One, x, mean, variance));
        Assert.Equal([0, 0], OpRun.Value(new RunningStatisticOp(Momentum: 0.75), One, mean, mean));
        Assert.Equal([1, 0], OpRun.Value(new BatchNormalizeGradientOp(Epsilon: 0), One, (PerExample(2), [2, 0]), x, mean, variance));
    }

    [Fact]
    public void Losses_of_heads_are_weighted_and_missing_targets_contribute_nothing()
    {
        Assert.Equal(
            [0.5 + 6], OpRun.Value(new TotalLossOp(new WeightList([0.5, 2])), One, (Scalar, [1]), (Scalar, [3])));
        var known = new MapOp(ScalarFunctions.WhereKnown(ScalarFunctions.SquaredError(1)));
        Assert.Equal([0, 4], OpRun.Value(known, One, (PerExample(2), [1, 1]), (PerExample(2), [double.NaN, 3])));
    }

    [Fact]
    public void Random_numbers_are_those_of_the_runtime_and_off_where_dropout_is()
    {
        BatchSlice slice = new(FirstExample: 3, Examples: 2, BatchExamples: 9, Seed: 5, Step: 8);
        Assert.Equal([0, 0, 0, 0], Source(new GaussianNoiseOp(2, 0.5), slice with { Dropout = false }, PerExample(2)));
        var noise = new double[4];
        Kernels.Noise.FillGaussian<double>(noise, slice, layer: 2, width: 2, deviation: 0.5);
        Assert.Equal(noise, Source(new GaussianNoiseOp(2, 0.5), slice, PerExample(2)));
        double[] mask = Source(new DropoutMaskOp(2, 0.5, Positions: 3), slice, PerExample(3, 8));
        Assert.All(mask.Chunk(24), example => Assert.All(example.Chunk(8), row => Assert.Equal(example[..8], row)));
        Assert.Equal([0, 2], mask.Distinct().Order());
    }

    private static WindowGeometry Sequence(WindowAxis axis) => new(WindowAxis.Single, axis, Channels: 1);

    private static double[] Source(Op op, BatchSlice slice, TensorShape shape)
    {
        var builder = new GraphBuilder();
        int node = builder.Source(op, shape, "random");
        return GraphInterpreter.Values(
            builder.Build([], new GraphOutputs(node, GraphOutputs.None, [])), new Batch(slice, [], [], []))[node];
    }
}
