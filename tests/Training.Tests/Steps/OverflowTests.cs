using Lamina.Devices;
using Lamina.LearningRates;
using Lamina.Optimizers;
using Lamina.Tests.HostDevices;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests.Steps;

/// <summary>
/// An update whose products overflow is not made at all: parameters and averages are unchanged, and the message names the tensor.
/// </summary>
public class OverflowTests
{
    private const string Weight = "the update of 'dense1.weight' overflows single precision although its gradient is finite";
    private const string Average = "the optimizer's average for 'dense1.weight' overflows single precision although its gradient is finite";

    /// <summary>An optimizer, its rate in the bad step, the targets there (the gradient is as large), and the message.</summary>
    public static TheoryData<string, double, float, string> Cases => new()
    {
        { "GradientDescent", 1e20, 1e20f, Weight },
        { "Momentum", 1e25, 1e20f, Weight },
        { "Nesterov", 1e25, 1e20f, Weight },
        { "RmsProp", 0.01, 1e21f, Average },
        { "RmsProp", 1e38, 1e10f, Weight },
        { "Adam", 0.01, 1e25f, Average },
        { "Adam", 2e38, 1, Weight },
        { "AdamW", 0.01, 1e25f, Average },
        { "AdamW", 1e10, 1, Weight },
        { "AdamW of weights", 0.01, 1e25f, Average },
        { "AdamW of weights", 1e10, 1, Weight },
        { "Infinite", 1e20, 1, Weight },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_update_that_overflows_is_not_made(string name, double rate, float target, string problem)
    {
        var network = new LinearRegression();
        var other = new LinearRegression();
        using TrainingStep<LinearRegression> step = Step(network, name, rate);
        using TrainingStep<LinearRegression> twin = Step(other, name, rate);
        for (int i = 0; i < 3; i++)
        {
            step.Step(Inputs, Targets(1), 2);
            twin.Step(Inputs, Targets(1), 2);
        }

        float[] before = network.Parameters.Span.ToArray();
        step.Epoch = 1;
        var exception = Assert.Throws<TrainingDivergedException>(() => step.Step(Inputs, Targets(target), 2));
        Assert.Equal((3, 1, rate), (exception.Step, exception.Epoch, exception.LearningRate));
        Assert.Contains($": {problem}. A lower learning rate", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters.Span.ToArray());

        // The next update is the one that would have been made without it.
        step.Epoch = 0;
        step.Step(Inputs, Targets(1), 2);
        twin.Step(Inputs, Targets(1), 2);
        Assert.Equal(other.Parameters.Span.ToArray(), network.Parameters.Span.ToArray());
    }

    /// <summary>The bound that saves a check of every parameter does not exclude these.</summary>
    [Theory]
    [InlineData("GradientDescent", 1e-25, 1e20f)]
    [InlineData("Adam", 1e-3, 1e18f)]
    [InlineData("Momentum", 1e10, 1e15f)]
    public void A_large_update_that_does_not_overflow_is_made(string name, double rate, float target)
    {
        var network = new LinearRegression();
        float[] before = network.Parameters.Span.ToArray();
        using TrainingStep<LinearRegression> step = Step(network, name, rate);
        step.Epoch = 1;
        step.Step(Inputs, Targets(target), 2);
        Assert.NotEqual(before, network.Parameters.Span.ToArray());
        Assert.All(network.Parameters.Span.ToArray(), number => Assert.True(float.IsFinite(number)));
    }

    [Fact]
    public void Fit_names_the_tensor_and_leaves_the_parameters_before_the_update()
    {
        var network = new LinearRegression();
        float[] last = network.Parameters.Span.ToArray();
        var progress = new ProgressAction(_ => last = network.Parameters.Span.ToArray());
        var trainer = new Trainer<LinearRegression>(
            network, new GradientDescent(new Manual((0, 0.01), (2, 3e38))), new TrainingOptions { BatchSize = 10 });
        var exception = Assert.Throws<TrainingDivergedException>(() => trainer.Fit(SmallData.Lines(30), null, progress));
        Assert.Equal(2, exception.Epoch);
        Assert.Contains("although its gradient is finite", exception.Message, StringComparison.Ordinal);
        Assert.Equal(last, network.Parameters.Span.ToArray());
        Assert.All(last, number => Assert.True(float.IsFinite(number)));
    }

    /// <summary>
    /// On a device, the loss is in single precision, so the rates are large instead. If several tensors overflow, the message names one of
    /// them.
    /// </summary>
    [Theory]
    [InlineData("GradientDescent", 3e38, 10f)]
    [InlineData("Momentum", 3e38, 100f)]
    [InlineData("Nesterov", 3e38, 100f)]
    [InlineData("RmsProp", 1e38, 1e10f)]
    [InlineData("Adam", 2e38, 1f)]
    [InlineData("AdamW", 1e10, 1f)]
    [InlineData("AdamW of weights", 1e10, 1f)]
    public void On_a_device_it_is_not_made_either(string name, double rate, float target)
    {
        var network = new OnHost<LinearRegression>(new LinearRegression());
        using TrainingStep<OnHost<LinearRegression>> step = Step(network, name, rate, new HostDevice());
        for (int i = 0; i < 3; i++)
        {
            step.Step(Inputs, Targets(1), 2);
            float[] before = network.Parameters.Span.ToArray();
            step.Epoch = 1;
            var exception = Assert.Throws<TrainingDivergedException>(() => step.Step(Inputs, Targets(target), 2));
            Assert.Equal((i + 1, rate), (exception.Step, exception.LearningRate));
            Assert.Matches(": the update of 'dense1.(weight|bias)' overflows single precision although its gradient is ",
                exception.Message);
            Assert.Equal(before, network.Parameters.Span.ToArray());
            step.Epoch = 0;
        }

        step.Step(Inputs, Targets(1), 2);
        Assert.All(network.Parameters.Span.ToArray(), number => Assert.True(float.IsFinite(number)));
    }

    /// <summary>The batch after the bad one is already in flight.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Fit_on_a_device_leaves_the_parameters_before_the_update(int batches)
    {
        var network = new OnHost<LinearRegression>(new LinearRegression());
        float[] last = [];
        var progress = new ProgressAction(report =>
        {
            if (report.Result is not null) last = network.Parameters.Span.ToArray();
        });
        var options = new TrainingOptions { BatchSize = 30 / batches, Device = new HostDevice { CopiesEarly = true } };
        var trainer = new Trainer<OnHost<LinearRegression>>(network, new GradientDescent(new Manual((0, 0.01), (2, 3e38))), options);
        var exception = Assert.Throws<TrainingDivergedException>(() => trainer.Fit(SmallData.Lines(30), null, progress));
        Assert.Equal((2, 2 * batches), (exception.Epoch, exception.Step));
        Assert.Contains("although its gradient is finite", exception.Message, StringComparison.Ordinal);
        Assert.Equal(last, network.Parameters.Span.ToArray());
    }

    [Fact]
    public void The_message_names_a_gradient_that_is_not_finite()
    {
        var network = new Spoiled<UnwrittenBias>();
        using var step = new TrainingStep<Spoiled<UnwrittenBias>>(network, new Adam(), new TrainingOptions());
        var exception = Assert.Throws<TrainingDivergedException>(() => step.Step(new float[4], new float[2], 2));
        Assert.Contains("the gradient of 'dense1.bias' is not finite although the loss is", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>A variance of 1e50 makes normalised numbers and gradients of 0, which are finite.</summary>
    [Fact]
    public void Running_statistics_that_overflow_stop_training()
    {
        var network = new Normalized();
        float[] before = network.Parameters.Span.ToArray();
        using var step = new TrainingStep<Normalized>(network, new Adam(), new TrainingOptions());
        var exception = Assert.Throws<TrainingDivergedException>(() => step.Step(new float[] { 1e25f, 1, -1e25f, 2 }, new float[2], 2));
        Assert.Contains("the batch's share of 'stem.norm1.running_var' is not finite", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters.Span.ToArray());
    }

    [Fact]
    public void An_optimizer_that_throws_half_way_leaves_the_parameters()
    {
        var network = new LinearRegression();
        float[] before = network.Parameters.Span.ToArray();
        using TrainingStep<LinearRegression> step = Step(network, "Infinite", -1);
        step.Epoch = 1;
        Assert.Throws<ArgumentOutOfRangeException>(() => step.Step(Inputs, Targets(1), 2));
        using TrainingStep<LinearRegression> throwing = Step(network, "Throwing", 1);
        Assert.Throws<TimeoutException>(() => throwing.Step(Inputs, Targets(1), 2));
        Assert.Equal(before, network.Parameters.Span.ToArray());
    }

    private static ReadOnlyMemory<float> Inputs => new float[] { 1, 1, 1, 1, 0.5f, 1 };

    private static ReadOnlyMemory<float> Targets(float target) => new[] { target, -target, target, -target };

    private static TrainingStep<TNetwork> Step<TNetwork>(TNetwork network, string name, double rate, Device? device = null)
        where TNetwork : class, INetwork<TNetwork>
    {
        var rates = new Rates(rate);
        Optimizer optimizer = name switch
        {
            "GradientDescent" => new GradientDescent(rates),
            "Momentum" => new Momentum(rates),
            "Nesterov" => new Nesterov(rates),
            "RmsProp" => new RmsProp(rates),
            "Adam" => new Adam(rates),
            "AdamW" => new AdamW(rates, weightDecay: 1e30),
            "AdamW of weights" => new AdamW(rates, weightDecay: 1e30, weightsOf: LinearRegression.Description),
            _ => new Own(rates, throws: name == "Throwing"),
        };
        return new TrainingStep<TNetwork>(network, optimizer, new TrainingOptions { BatchSize = 2, Device = device });
    }

    /// <summary>A small rate, and a different one in epoch 1. With the decay above, the small one is 1e-32.</summary>
    private sealed class Rates(double bad) : LearningRate
    {
        public override double At(long step, int epoch) => epoch == 1 ? bad : 1e-32;
    }

    /// <summary>Gradient descent that overflows at large rates, or throws half-way.</summary>
    private sealed class Own(LearningRate rate, bool throws) : Optimizer(rate)
    {
        public override OptimizerState CreateState(int length) => new State(length, throws);

        private sealed class State(int length, bool throws) : OptimizerState(length)
        {
            protected override void Apply(Span<float> parameters, ReadOnlySpan<float> gradients, double learningRate)
            {
                for (int i = 0; i < parameters.Length; i++)
                {
                    parameters[i] -= learningRate > 1 ? float.PositiveInfinity : (float)learningRate * gradients[i];
                    if (throws && i > parameters.Length / 2) throw new TimeoutException();
                }
            }
        }
    }
}
