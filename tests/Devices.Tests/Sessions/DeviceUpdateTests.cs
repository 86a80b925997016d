using Lamina.Initializers;
using Lamina.Optimizers;
using Lamina.Tests.HostDevices;

namespace Lamina.Devices.Tests.Sessions;

/// <summary>The arguments of the update kernels.</summary>
public class DeviceUpdateTests
{
    private static readonly NetworkDescription Network = new()
    {
        Name = "Three",
        InputShape = [1],
        OutputShape = [1],
        TargetLength = 1,
        Loss = "none",
        Task = NetworkTask.Regression,
        Layers = [],
        Parameters =
        [
            new ParameterDescription("a.weight", 0, [5, 4], Initializer.Zeros),
            new ParameterDescription("a.bias", 32, [5], Initializer.Zeros),
            new ParameterDescription("b.weight", 48, [2, 8], Initializer.Zeros),
            new ParameterDescription("b.mean", 64, [17], Initializer.Zeros) { IsTrainable = false, IsStatistic = true },
            new ParameterDescription("c.mean", 96, [3], Initializer.Zeros) { IsTrainable = false, IsStatistic = true },
            new ParameterDescription("table", 112, [4], Initializer.Zeros) { IsTrainable = false },
        ],
        BlockLength = 128,
        TrainableLength = 64,
        InferencePlan = new MemoryPlan(0, 0),
        EvaluationPlan = new MemoryPlan(0, 0),
        TrainingPlan = new MemoryPlan(0, 0),
    };

    [Fact]
    public void Tables_have_a_number_for_every_slot()
    {
        Recording program = Run(new Adam(), 1);
        Assert.Equal([0.5f, 0.5f, 0, 0, 0, 0, 0, 0], program.L1);
        Assert.Equal([0, 0, 0, 0.25f, 0, 0, 0, 0], program.L2);
        Assert.Equal([2, 2, 2, 2, 4, 4, 4, 0], program.Flags);
        Assert.Equal([3, 3, 3, 2, 4, 4, 1, 0], Run(new Adam(), 1, Frozen("a.weight", "a.bias", "c.mean")).Flags);
        Assert.Equal([2, 2, 0, 2, 4, 4, 4, 0], Run(new AdamW(weightsOf: Network), 1).Flags);
    }

    [Fact]
    public void The_norm_is_computed_only_for_clipping_by_it()
    {
        Assert.Equal(["update", "update"], Run(new Adam(), 2).Launches);
        Assert.Equal(["update"], Run(new Adam(), 1, clipValue: 2).Launches);
        Recording both = Run(new Adam(), 2, clipValue: 2, clipNorm: 3);
        Assert.Equal(["norm", "update", "norm", "update"], both.Launches);
        Assert.Equal((128, 64, 2, 0.125f, 2f, 3f), (both.Block, both.Trainable, both.Shares, both.Weight, both.ClipValue, both.ClipNorm));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Coefficients_advance_with_the_updates(int updates)
    {
        Assert.Equal((0, 0.5f), (Run(new GradientDescent(0.5), updates).Rule, Run(new GradientDescent(0.5), updates).Numbers[0]));
        Assert.Equal((1, 0.5f, 0.75f, 0.25f), Average(Run(new Momentum(0.5, 0.75), updates)));
        Assert.Equal((2, 0.5f, 0.75f, 0.25f), Average(Run(new Nesterov(0.5, 0.75), updates)));
        Assert.Equal((3, 0.5f, 0.75f, 0.25f), Average(Run(new RmsProp(0.5, 0.75, 0.125), updates)));
        Assert.Equal(0.125f, Run(new RmsProp(0.5, 0.75, 0.125), updates).Numbers[5]);

        Recording adam = Run(new AdamW(0.5, 0.5, 0.75, 0.5, 0.125), updates);
        float[] expected =
        [
            (float)(0.5 / (1 - Math.Pow(0.75, updates))), 0.75f, 0.25f, 0.5f, 0.5f, 0.125f, 0.75f,
            (float)(1 / Math.Sqrt(1 - Math.Pow(0.5, updates))),
        ];
        Assert.Equal(4, adam.Rule);
        Assert.Equal(expected, adam.Numbers);

        static (int Rule, float Rate, float Past, float Present) Average(Recording run) =>
            (run.Rule, run.Numbers[0], run.Numbers[1], run.Numbers[2]);
    }

    [Fact]
    public void Updates_write_their_overflow_flags_alternately_and_read_that_of_the_previous_one() =>
        Assert.Equal([(1, 2), (2, 1), (1, 2)], Run(new Adam(), 3).Turns);

    [Fact]
    public void A_skipped_update_is_repeated()
    {
        Recording once = Run(new Adam(), 2);
        Recording again = Run(new Adam(), 2, refused: 1);
        Assert.Equal(once.Numbers, again.Numbers);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(1e39)]
    public void An_invalid_rate_throws(double rate) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Run(new GradientDescent(rate), 1));

    private static ParameterDescription[] Frozen(params string[] names) =>
        [.. Network.Parameters.Where(tensor => names.Contains(tensor.Name))];

    private static Recording Run(
        Optimizer optimizer, int updates, ParameterDescription[]? frozen = null, double? clipValue = null, double? clipNorm = null,
        int refused = 0)
    {
        using DeviceSession session = new HostDevice().Open(new DeviceOptions { Tiles = new TileShape(16, 16, 8, 4, 4, Examples: 4) });
        var program = new Recording();
        using DeviceKernels kernels = session.Load(program);
        DeviceRange parameters = session.Allocate(Network.BlockLength, "parameters").All;
        using var pass = new DevicePass(session, kernels, program, Network.TrainingPlan, 8, parameters, trains: true);
        using var update = new DeviceUpdate(session, program, optimizer, frozen ?? [], clipValue, clipNorm);
        for (int i = 0; i < updates + refused; i++)
        {
            pass.Begin(BatchSlice.Whole(8), parameters, parameters, parameters);
            update.Run(pass, optimizer.LearningRate.At(i, 0));
            if (i < refused) update.Undo();
        }

        session.Finish();
        return program;
    }

    /// <summary>Records the last arguments of its update kernel.</summary>
    private sealed class Recording : HostProgram
    {
        public Recording()
        {
            Add("norm", 11, _ => Launches.Add("norm"));
            Add("update", 28, Update);
        }

        public override NetworkDescription Network => DeviceUpdateTests.Network;

        public override bool TrainsInTiles => true;

        public override IReadOnlyList<TensorPenalty> Penalties => [new TensorPenalty(0, 20, 0.5, 0), new TensorPenalty(48, 16, 0, 0.25)];

        public List<string> Launches { get; } = [];

        public float[] L1 { get; private set; } = [];

        public float[] L2 { get; private set; } = [];

        public float[] Flags { get; private set; } = [];

        public int Block { get; private set; }

        public int Trainable { get; private set; }

        public int Shares { get; private set; }

        public float Weight { get; private set; }

        public float ClipValue { get; private set; }

        public float ClipNorm { get; private set; }

        public int Rule { get; private set; }

        /// <summary>Rate to correction.</summary>
        public float[] Numbers { get; } = new float[8];

        /// <summary>The indices of the status that each update reads and writes.</summary>
        public List<(int Last, int Present)> Turns { get; } = [];

        public override void Forward(DevicePass pass) => throw new NotSupportedException();

        public override void Evaluate(DevicePass pass) => throw new NotSupportedException();

        public override void Backward(DevicePass pass) => throw new NotSupportedException();

        private void Update(HostArguments arguments)
        {
            Launches.Add("update");
            Assert.Equal(DevicePass.UpdateGroups, arguments.Groups);
            Assert.Equal(2 * 128, arguments.Range(0).Length);
            Assert.Equal(128, arguments.Range(1).Length);
            (L1, L2, Flags) = (arguments.Range(2).ToArray(), arguments.Range(3).ToArray(), arguments.Range(4).ToArray());
            Assert.Equal((256, 3, 256), (arguments.Range(5).Length, arguments.Range(6).Length, arguments.Range(7).Length));
            Assert.Equal(128, arguments.Range(10).Length);
            (Block, Trainable, Shares) = (arguments.Whole(11), arguments.Whole(12), arguments.Whole(13));
            (Weight, ClipValue, ClipNorm, Rule) = (arguments.Real(14), arguments.Real(15), arguments.Real(16), arguments.Whole(17));
            if (Rule is 1 or 2 or 3 or 4) Assert.Equal(new float[64], arguments.Range(8).ToArray());
            if (Rule == 4) Assert.Equal(new float[64], arguments.Range(9).ToArray());
            for (int i = 0; i < Numbers.Length; i++) Numbers[i] = arguments.Real(18 + i);
            Turns.Add((arguments.Whole(26), arguments.Whole(27)));
        }
    }
}
