using Lamina.Initializers;
using Lamina.Optimizers;
using Lamina.Parameters;

namespace Lamina.Training.Tests.Steps;

/// <summary>Passes that are divided among workers give the bits of plain loops.</summary>
public class BlockPassesTests
{
    private const int Trained = 40_007, Length = 40_080;

    private static readonly NetworkDescription Network = new()
    {
        Name = "Block",
        InputShape = [1],
        OutputShape = [1],
        TargetLength = 1,
        Loss = "none",
        Task = NetworkTask.Regression,
        Layers = [],
        Parameters =
        [
            new ParameterDescription("a.weight", 0, [200, 200], Initializer.Zeros),
            new ParameterDescription("a.bias", 40_000, [7], Initializer.Zeros),
            new ParameterDescription("a.mean", 40_016, [60], Initializer.Zeros) { IsTrainable = false, IsStatistic = true },
        ],
        BlockLength = Length,
        TrainableLength = Trained,
        InferencePlan = new(0, 0),
        EvaluationPlan = new(0, 0),
        TrainingPlan = new(0, 0),
    };

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (string name in Optimizers.Keys)
            {
                foreach (int workers in (int[])[1, 2, 3, 7]) cases.Add(name, workers);
            }

            return cases;
        }
    }

    private static Dictionary<string, Func<Optimizer>> Optimizers { get; } = new()
    {
        ["gradient descent"] = () => new GradientDescent(0.1),
        ["momentum"] = () => new Momentum(0.1),
        ["Adam"] = () => new Adam(0.1),
        ["AdamW of weights"] = () => new AdamW(0.1, weightDecay: 0.3, weightsOf: Network),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sums_the_largest_and_updates_are_those_of_plain_loops(string optimizer, int workers)
    {
        var parameters = new ParameterBlock<float>(Network);
        WorkerMemory[] memories = [.. Enumerable.Range(0, workers).Select(_ => new WorkerMemory(Network, 1))];
        using WorkerTeam? team = workers == 1 ? null : new WorkerTeam(workers);
        var passes = new BlockPasses(parameters, memories, team);
        OptimizerState divided = Optimizers[optimizer]().CreateState(Trained), whole = Optimizers[optimizer]().CreateState(Trained);
        var expected = new float[Length];
        var random = new Random(workers);
        for (int step = 0; step < 3; step++)
        {
            var sum = new float[Length];
            for (int i = 0; i < workers; i++)
            {
                Span<float> part = memories[i].Gradients.Span;
                for (int j = 0; j < Length; j++) part[j] = (float)(random.NextDouble() - 0.5);
                for (int j = 0; j < Length; j++) sum[j] = i == 0 ? part[j] : sum[j] + part[j];
            }

            float largest = sum.Take(Trained).Max(MathF.Abs);
            Assert.Equal(largest, passes.Sum(workers));
            Assert.Equal(largest, passes.Largest());
            Assert.Equal(sum, passes.Gradients.ToArray());

            passes.Update(divided, 0.1);
            whole.Update(expected.AsSpan(0, Trained), sum.AsSpan(0, Trained), 0.1);
            Assert.Equal(expected, parameters.Span.ToArray());
            Assert.Equal(step + 1, divided.Updates);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20_000)]
    [InlineData(Trained - 1)]
    public void A_number_that_is_not_finite_is_found_wherever_it_is(int place)
    {
        WorkerMemory[] memories = [new(Network, 1), new(Network, 1)];
        using var team = new WorkerTeam(2);
        var passes = new BlockPasses(new ParameterBlock<float>(Network), memories, team);
        memories[1].Gradients.Span[place] = float.PositiveInfinity;
        Assert.True(float.IsNaN(passes.Sum(2)));
        Assert.True(float.IsNaN(passes.Largest()));
    }
}
