using System.Reflection;
using Lamina.Data;
using Lamina.LearningRates;
using Lamina.Metrics;
using Lamina.Optimizers;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests.Arguments;

/// <summary>Options, optimizers and schedules throw for values out of range when they are set, with name, value and range.</summary>
public class OptionRangeTests
{
    public static IEnumerable<object[]> OutOfRange => new (string Name, Func<object> Create)[]
    {
        ("Epochs", () => new TrainingOptions { Epochs = 0 }),
        ("BatchSize", () => new TrainingOptions { BatchSize = 0 }),
        ("BatchSize", () => new TrainingOptions { BatchSize = -1 }),
        ("Workers", () => new TrainingOptions { Workers = 0 }),
        ("Workers", () => new TrainingOptions { Workers = 2000 }),
        ("Workers", () => new TrainingOptions { Workers = TrainingOptions.MaxWorkers + 1 }),
        ("Workers", () => new TrainingOptions() with { Workers = int.MaxValue }),
        ("ClipNorm", () => new TrainingOptions { ClipNorm = double.PositiveInfinity }),
        ("ClipNorm", () => new TrainingOptions { ClipNorm = double.NaN }),
        ("ClipNorm", () => new TrainingOptions { ClipNorm = 0 }),
        ("ClipNorm", () => new TrainingOptions { ClipNorm = -1 }),
        ("ClipNorm", () => new TrainingOptions { ClipNorm = 1e39 }),
        ("ClipNorm", () => new TrainingOptions { ClipNorm = 1e-60 }),
        ("ClipValue", () => new TrainingOptions { ClipValue = double.NegativeInfinity }),
        ("ClipValue", () => new TrainingOptions { ClipValue = double.NaN }),
        ("ClipValue", () => new TrainingOptions { ClipValue = 0 }),
        ("ClipValue", () => new TrainingOptions { ClipValue = 1e-60 }),
        ("Patience", () => new EarlyStopping { Patience = 0 }),
        ("MinDelta", () => new EarlyStopping { MinDelta = -1 }),
        ("MinDelta", () => new EarlyStopping { MinDelta = double.NaN }),
        ("MinDelta", () => new EarlyStopping { MinDelta = double.PositiveInfinity }),
        ("SampleSize", () => new GradientCheckOptions { SampleSize = 0 }),
        ("LargestStep", () => new GradientCheckOptions { LargestStep = 0 }),
        ("LargestStep", () => new GradientCheckOptions { LargestStep = 0.2 }),
        ("LargestStep", () => new GradientCheckOptions { LargestStep = double.NaN }),
        ("Tolerance", () => new GradientCheckOptions { Tolerance = 0 }),
        ("Tolerance", () => new GradientCheckOptions { Tolerance = double.NaN }),
        ("rate", () => new Adam(1e300)),
        ("rate", () => new AdamW(1e-60)),
        ("rate", () => new GradientDescent(0)),
        ("rate", () => new Momentum(double.NaN)),
        ("rate", () => new Constant(-0.1)),
        ("beta1", () => new Adam(beta1: 1)),
        ("beta1", () => new Adam(beta1: 1 - 1e-12)),
        ("beta2", () => new Adam(beta2: -0.1)),
        ("beta2", () => new AdamW(beta2: 1e-60)),
        ("beta", () => new Momentum(beta: 1)),
        ("beta", () => new Nesterov(beta: 1 - 1e-9)),
        ("beta", () => new RmsProp(beta: 2)),
        ("epsilon", () => new Adam(epsilon: 0)),
        ("epsilon", () => new Adam(epsilon: 1e-60)),
        ("epsilon", () => new RmsProp(epsilon: 1e39)),
        ("epsilon", () => new AdamW(epsilon: -1e-8)),
        ("weightDecay", () => new AdamW(weightDecay: -0.1)),
        ("weightDecay", () => new AdamW(weightDecay: 1e300)),
        ("weightDecay", () => new AdamW(weightDecay: 1e-60)),
        ("table[0].Rate", () => new Manual((0, 1e300))),
        ("table[1].Rate", () => new Manual((0, 0.1), (5, 0))),
        ("initial", () => new Exponential(1e300)),
        ("decay", () => new Exponential(0.1, 0)),
        ("decay", () => new Exponential(0.1, 1.5)),
        ("initial", () => new Staircase(1e-60)),
        ("factor", () => new Staircase(0.1, 2)),
        ("epochs", () => new Staircase(0.1, 0.5, 0)),
        ("initial", () => new InverseTime(1e300)),
        ("rate", () => new InverseTime(0.1, -1)),
        ("initial", () => new InverseSquareRootStep(1e300)),
        ("initial", () => new InverseSquareRootEpoch(1e300)),
        ("peak", () => new CosineWithWarmup(1e300, 10)),
        ("minimum", () => new CosineWithWarmup(0.1, 10, minimum: 0.2)),
        ("minimum", () => new CosineWithWarmup(0.1, 10, minimum: 1e-60)),
        ("totalSteps", () => new CosineWithWarmup(0.1, 10, warmupSteps: 10)),
        ("warmupSteps", () => new CosineWithWarmup(0.1, 10, warmupSteps: -1)),
        ("threshold", () => new BinaryAccuracy(double.NaN)),
        ("classes", () => new ConfusionMatrix(1)),
        ("classes", () => new ConfusionMatrix(-1)),
        ("BatchSize", () => new TrainingStep<LinearRegression>(
            new LinearRegression(), new Adam(), new TrainingOptions { BatchSize = int.MaxValue })),
        ("workers", () => Evaluation.Of(new LinearRegression(), SmallData.Lines(2), workers: 2000)),
        ("workers", () => Evaluation.Of(new LinearRegression(), SmallData.Lines(2), workers: 0)),
    }.Select((row, i) => new object[] { i, row.Name, row.Create });

    public static IEnumerable<object[]> InRange => new Func<object>[]
    {
        () => new TrainingOptions { ClipNorm = 1.2e-38, ClipValue = 3.4e38, Workers = TrainingOptions.MaxWorkers,
            BatchSize = int.MaxValue },
        () => new TrainingOptions { ClipNorm = null, ClipValue = null, Epochs = int.MaxValue },
        () => new Adam(1.2e-38, beta1: 0, beta2: 0.9999999, epsilon: 1.2e-38),
        () => new AdamW(3.4e38, weightDecay: 0, epsilon: 3.4e38),
        () => new CosineWithWarmup(0.1, 10, minimum: 0),
        () => new EarlyStopping { MinDelta = 0, Patience = int.MaxValue },
        () => new InverseTime(0.1, 0),
    }.Select((create, i) => new object[] { i, create });

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void Values_out_of_range_throw_when_they_are_set(int row, string name, Func<object> create)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(create);
        Assert.True(name == exception.ParamName, $"Row {row}: {exception.ParamName}");
        Assert.Contains(name, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(InRange))]
    public void The_ends_of_the_ranges_are_allowed(int row, Func<object> create) => Assert.True(create() is not null, $"{row}");

    /// <summary>Every property with a setter whose type does not allow null.</summary>
    [Theory]
    [InlineData(typeof(TrainingOptions))]
    [InlineData(typeof(EarlyStopping))]
    [InlineData(typeof(GradientCheckOptions))]
    public void Null_throws_when_it_is_set(Type type)
    {
        var nullability = new NullabilityInfoContext();
        object options = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in type.GetProperties().Where(property => property.CanWrite && !property.PropertyType.IsValueType))
        {
            if (nullability.Create(property).WriteState == NullabilityState.Nullable) continue;
            Action set = () => property.SetValue(options, null, BindingFlags.DoNotWrapExceptions, null, null, null);
            Assert.Equal(property.Name, Assert.Throws<ArgumentNullException>(set).ParamName);
        }
    }

    [Fact]
    public void Null_items_throw_with_their_index()
    {
        AssertNull("Metrics", "Item 1 of Metrics is null.", () => new TrainingOptions { Metrics = [new MeanSquaredError(), null!] });
        AssertNull("Frozen", "Item 0 of Frozen is null.", () => new TrainingOptions { Frozen = [null!] });
        AssertNull("metrics", "Item 0 of metrics is null.", () => Evaluation.Of(new LinearRegression(), SmallData.Lines(2), [null!]));
        AssertNull("classNames", "Item 1 of classNames is null.", () => new ConfusionMatrix(["a", null!]));

        static void AssertNull(string name, string message, Func<object> create)
        {
            var exception = Assert.Throws<ArgumentNullException>(create);
            Assert.Equal(name, exception.ParamName);
            Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Methods_throw_for_null()
    {
        var network = new LinearRegression();
        var trainer = new Trainer<LinearRegression>(network, new Adam());
        AssertNull("train", () => trainer.Fit(null!));
        AssertNull("data", () => trainer.Evaluate(null!));
        AssertNull("data", () => network.Predict(null!));
        AssertNull("network", () => Evaluation.Of<LinearRegression>(null!, SmallData.Lines(2)));
        AssertNull("data", () => Evaluation.Of(network, null!));
        AssertNull("network", () => GradientCheck.Run<LinearRegression>(null!, SmallData.Lines(2)));
        AssertNull("data", () => GradientCheck.Run(network, null!));
        AssertNull("inputs", () => new Dataset((float[][])null!, [[1]]));
        AssertNull("targets", () => new Dataset([[1]], (float[][])null!));
        AssertNull("inputs", () => new Dataset(null!, new float[1, 1]));
        AssertNull("targets", () => new Dataset(new float[1, 1], null!));
        AssertNull("inputs", () => Dataset.FromLabels(null!, [1], 2));
        AssertNull("head", () => new MeanSquaredError().ForHead(null!));
        AssertNull("sequences", () => OneHot.EncodeSequences(null!, 2));
        AssertNull("dataset", () => ((Dataset)null!).Split(0.5, 0.5, 1));
        AssertNull("learningRate", () => new Own());

        static void AssertNull(string name, Func<object> action) =>
            Assert.Equal(name, Assert.Throws<ArgumentNullException>(action).ParamName);
    }

    private sealed class Own() : Optimizer(null!)
    {
        public override OptimizerState CreateState(int length) => throw new NotSupportedException();
    }
}
