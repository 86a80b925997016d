using Lamina.Data;
using Lamina.EndToEnd.Tests.Networks;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Optimizers;
using Lamina.Training;

namespace Lamina.EndToEnd.Tests;

/// <summary>The results of the course's exercises on initialisation, regularisation and optimizers, at the size of a test.</summary>
public class CourseTests
{
    private const ulong Seed = 2;

    private static readonly Dataset Train = Points.Circles(300, Seed);
    private static readonly Dataset Test = Points.Circles(500, Seed + 100);

    [Fact]
    public void Zero_weights_learn_nothing_because_hidden_units_stay_equal()
    {
        var network = new CirclesZeros(Seed);
        TrainingHistory history = Learn(network);

        // ln 2 is the loss of the constant prediction ½.
        Assert.Equal(Math.Log(2), history.Epochs[^1].Loss, tolerance: 1e-3);
        Assert.InRange(Evaluation.Of(network, Test)["accuracy"], 0.45, 0.55);
        foreach (int unit in Enumerable.Range(1, 9))
        {
            Assert.Equal(network.Dense1.Weights[..2].ToArray(), network.Dense1.Weights.Slice(2 * unit, 2).ToArray());
        }
    }

    [Fact]
    public void He_solves_the_circles_and_large_weights_lag_behind()
    {
        var he = new CirclesHe(Seed);
        var large = new CirclesLarge(Seed);
        TrainingHistory heHistory = Learn(he), largeHistory = Learn(large);

        Assert.True(Evaluation.Of(he, Train)["accuracy"] > 0.95, $"He on the training set: {Evaluation.Of(he, Train)}");
        Assert.True(Evaluation.Of(he, Test)["accuracy"] > 0.95, $"He on the test set: {Evaluation.Of(he, Test)}");
        double ratio = largeHistory.Epochs[^1].Loss / heHistory.Epochs[^1].Loss;
        Assert.True(ratio > 2, FormattableString.Invariant($"large weights have {ratio:G3} times the loss of He's"));
    }

    [Fact]
    public void Adam_has_a_lower_loss_than_gradient_descent_after_the_same_epochs()
    {
        Dataset moons = Points.Moons(300, noise: 0.2, seed: 3);

        // As in the exercise: 64 examples per batch, and learning rate 0.0007 for all.
        double descent = Fit(new GradientDescent(0.0007)), momentum = Fit(new Momentum(0.0007)), adam = Fit(new Adam(0.0007));

        Assert.True(adam < 0.6 * descent, FormattableString.Invariant($"Adam {adam:G4}, descent {descent:G4}"));
        Assert.InRange(momentum, 0.95 * descent, 1.05 * descent);

        double Fit(Optimizer optimizer)
        {
            var options = new TrainingOptions { Epochs = 1000, BatchSize = 64, Seed = 3 };
            return new Trainer<MoonsNet>(new MoonsNet(seed: 3), optimizer, options).Fit(moons).Epochs[^1].Loss;
        }
    }

    [Fact]
    public void A_penalty_and_dropout_narrow_the_gap_between_training_and_test()
    {
        Dataset few = Points.Moons(40, noise: 0.35, seed: 4), many = Points.Moons(1000, noise: 0.35, seed: 5);

        double free = Gap(new OverfittingNet(seed: 1));
        double penalized = Gap(new PenalizedNet(seed: 1)), dropped = Gap(new DroppingNet(seed: 1));

        Assert.True(penalized < 0.5 * free, FormattableString.Invariant($"gap {penalized:G3} with a penalty, {free:G3} without"));
        Assert.True(dropped < 0.9 * free, FormattableString.Invariant($"gap {dropped:G3} with dropout, {free:G3} without"));

        double Gap<TNetwork>(TNetwork network)
            where TNetwork : class, INetwork<TNetwork>
        {
            var options = new TrainingOptions { Epochs = 800, BatchSize = 40 };
            new Trainer<TNetwork>(network, new Adam(0.01), options).Fit(few);
            return Evaluation.Of(network, many).Loss - Evaluation.Of(network, few).Loss;
        }
    }

    private static TrainingHistory Learn<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork>
    {
        var options = new TrainingOptions { Epochs = 600, BatchSize = 30, Seed = Seed };
        return new Trainer<TNetwork>(network, new GradientDescent(0.05), options).Fit(Train);
    }
}
