using Lamina.Data;
using Lamina.Metrics;
using Lamina.Optimizers;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests.Evaluating;

/// <summary>Networks with several inputs and heads, missing targets and weighted examples.</summary>
public class HeadTests
{
    private static readonly string[] UsualNames = ["kind accuracy", "size mse", "size mae", "flag accuracy"];

    [Fact]
    public void The_gradient_is_right_with_missing_targets_and_example_weights() =>
        Assert.InRange(GradientCheck.Run(new MultiTask(), SmallData.Tasks(9)).RelativeError, 0, 1e-9);

    [Fact]
    public void All_heads_learn_together_and_can_be_monitored()
    {
        var options = new TrainingOptions
        {
            Epochs = 60,
            BatchSize = 16,
            Workers = 2,
            EarlyStopping = new EarlyStopping { Patience = 60, Monitor = MonitoredQuantity.ValidationMetric("flag accuracy") },
        };
        TrainingHistory history = new Trainer<MultiTask>(new MultiTask(3), new Adam(0.05), options)
            .Fit(SmallData.Tasks(300), SmallData.Tasks(100, 8));
        Evaluation best = history.Best.Validation!;
        Assert.Equal(UsualNames, best.Metrics.Select(metric => metric.Name));
        Assert.True(best["kind accuracy"] > 0.85);
        Assert.True(best["flag accuracy"] > 0.95);
        Assert.True(best["size mse"] < 0.05);
        Assert.Equal(history.Epochs.Max(epoch => epoch.Validation!["flag accuracy"]), best["flag accuracy"]);
        Assert.Contains("kind accuracy", history.Last.ToString(), StringComparison.Ordinal);
    }

    /// <summary>More rows than one block of an evaluation.</summary>
    [Fact]
    public void Metrics_of_heads_are_those_of_plain_loops_over_their_columns()
    {
        Dataset data = SmallData.Tasks(300);
        var network = new MultiTask();
        Evaluation evaluation =
            Evaluation.Of(network, data, [new CoefficientOfDetermination().ForHead(MultiTask.Description.Head("size"))]);
        float[] outputs = network.Predict(data);
        (int kinds, int flags, int sizes, double squares, double absolute) = (0, 0, 0, 0, 0);
        List<double> known = [];
        for (int i = 0; i < data.Count; i++)
        {
            ReadOnlySpan<float> p = outputs.AsSpan(i * 5, 5);
            ReadOnlySpan<float> y = data.Target(i);
            if (OneHot.Decode(p[..3]) == OneHot.Decode(y[..3])) kinds++;
            if (p[4] > 0.5 == y[4] > 0.5) flags++;
            if (float.IsNaN(y[3])) continue;
            sizes++;
            known.Add(y[3]);
            squares += Math.Pow((double)p[3] - y[3], 2);
            absolute += Math.Abs((double)p[3] - y[3]);
        }

        Assert.Equal(200, sizes);
        Assert.Equal(kinds / 300.0, evaluation["kind accuracy"], 1e-12);
        Assert.Equal(flags / 300.0, evaluation["flag accuracy"], 1e-12);
        Assert.Equal(squares / sizes, evaluation["size mse"], 1e-9);
        Assert.Equal(absolute / sizes, evaluation["size mae"], 1e-9);
        double spread = known.Sum(value => Math.Pow(value - known.Average(), 2));
        Assert.Equal(1 - (squares / spread), evaluation["size r2"], 1e-9);
    }

    [Fact]
    public void A_metric_of_a_head_replaces_the_usual_one_with_its_name()
    {
        Metric strict = new BinaryAccuracy(0.99).ForHead(MultiTask.Description.Head("flag"));
        Dataset data = SmallData.Tasks(50);
        var network = new MultiTask();
        Evaluation evaluation = Evaluation.Of(network, data, [strict]);
        Assert.Equal(UsualNames, evaluation.Metrics.Select(metric => metric.Name));
        Assert.NotEqual(Evaluation.Of(network, data)["flag accuracy"], evaluation["flag accuracy"]);
        Assert.True(strict.HigherIsBetter);
    }

    [Fact]
    public void A_metric_without_head_gets_whole_rows()
    {
        var widths = new Widths();
        Evaluation.Of(new MultiTask(), SmallData.Tasks(4), [widths]);
        Assert.Equal((5, 6), (widths.Outputs, widths.Targets));
    }

    [Fact]
    public void An_unknown_head_throws_with_the_list_of_heads() =>
        Assert.Contains(
            "MultiTask has no head 'age'; it has kind, size, flag.",
            Assert.Throws<ArgumentException>(() => MultiTask.Description.Head("age")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_metric_without_examples_is_NaN()
    {
        Dataset data = SmallData.Tasks(1);
        Evaluation evaluation = Evaluation.Of(new MultiTask(), data);
        Assert.True(float.IsNaN(data.Target(0)[3]) && double.IsNaN(evaluation["size mse"]));
        Assert.False(double.IsNaN(evaluation.Loss));
    }

    [Theory]
    [InlineData(1, "column 1 of 'train' is NaN. The column belongs to head 'kind' of MultiTask, and its targets cannot be missing.")]
    [InlineData(
        5, "column 5 of 'train' is NaN. The column belongs to head 'flag' of MultiTask, and the weight of an example cannot be missing.")]
    public void Targets_can_be_missing_only_where_a_head_allows_it(int column, string message)
    {
        float[] targets = SmallData.Tasks(4).Targets.ToArray();
        targets[(2 * 6) + column] = float.NaN;
        var data = new Dataset(SmallData.Tasks(4).Inputs, 3, targets, 6);
        var trainer = new Trainer<MultiTask>(new MultiTask(), new Adam());
        string actual = Assert.Throws<ArgumentException>(() => trainer.Fit(data)).Message;
        Assert.Contains("The target of example 2, " + message, actual, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => trainer.Evaluate(data));
        Assert.Throws<ArgumentException>(() => GradientCheck.Run(new MultiTask(), data));
    }

    [Fact]
    public void A_network_without_heads_allows_no_missing_targets()
    {
        var data = new Dataset(new float[2, 3], new[,] { { 0f, 1 }, { 1, float.NaN } });
        Assert.Contains(
            "The target of example 1, column 1 of 'data' is NaN. The column belongs to head 'output' of LinearRegression",
            Assert.Throws<ArgumentException>(() => Evaluation.Of(new LinearRegression(), data)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 2.0 / 4)]
    [InlineData(true, 1.0 / 3)]
    public void Every_step_of_a_sequence_of_classes_counts(bool missing, double expected)
    {
        // Two examples of two steps, two classes; the decisions at (0, 0) and (1, 1) are right.
        float[] outputs = [0.9f, 0.1f, 0.9f, 0.1f, 0.2f, 0.8f, 0.2f, 0.8f];
        float[] targets = OneHot.EncodeSequences([[0, 1], [0, 1]], 2);
        if (missing) targets[6] = targets[7] = float.NaN;
        var head = new HeadDescription
        {
            Name = "text", Offset = 0, Length = 4, TargetOffset = 0, TargetLength = 4, Task = NetworkTask.Classes, Loss = "CrossEntropy",
            Classes = 2, AllowsMissingTargets = true,
        };
        Metric accuracy = new CategoricalAccuracy().ForHead(head);
        accuracy.Add(outputs, targets, 2);
        Assert.Equal(expected, accuracy.Value, 1e-12);
        Assert.Equal("text accuracy", accuracy.Name);
    }

    [Fact]
    public void Example_weights_are_left_out_of_the_metrics_of_the_only_head()
    {
        var head = new HeadDescription
        {
            Name = "output", Offset = 0, Length = 2, TargetOffset = 0, TargetLength = 3, Task = NetworkTask.Regression, Loss = "x",
            HasExampleWeights = true,
        };
        Metric error = new MeanAbsoluteError().ForHead(head);
        error.Add([1, 2, 3, 4], [0, 0, 100, 0, 0, 0], 2);
        Assert.Equal(2.5, error.Value);
        Assert.Throws<ArgumentException>(() => error.Add([1, 2, 3], [0, 0, 1, 0, 0, 1], 2));
        Assert.Throws<ArgumentException>(() => error.Add([1, 2, 3, 4], [0, 0, 1, 0], 2));
    }

    /// <summary>Two targets and a weight per example; the second example is missing.</summary>
    [Fact]
    public void Metrics_without_head_measure_the_only_head_without_weights_and_missing_targets()
    {
        HeadDescription head = new()
        {
            Name = "output", Offset = 0, Length = 2, TargetOffset = 0, TargetLength = 3, Task = NetworkTask.Regression, Loss = "x",
            AllowsMissingTargets = true, HasExampleWeights = true,
        };
        var set = new MetricSet(
            new NetworkDescription
            {
                Name = "Net", InputShape = [1], OutputShape = [2], TargetLength = 3, Loss = "x", Task = NetworkTask.Regression, Layers = [],
                Parameters = [], BlockLength = 0, InferencePlan = default, EvaluationPlan = default, TrainingPlan = default, Heads = [head],
            },
            [new CoefficientOfDetermination()]);
        set.Add([1, 2, 3, 4, 1, 4], [0, 2, 100, 0, float.NaN, 100, 2, 4, 0], 3);
        Assert.Equal(
            [new MetricValue("mse", 0.5), new MetricValue("mae", 0.5), new MetricValue("r2", 0.5)], set.Values());
    }

    [Fact]
    public void A_confusion_matrix_leaves_missing_targets_out()
    {
        var matrix = new ConfusionMatrix(2);
        matrix.Add([0.9f, 0.1f, 0.9f, 0.1f], [0, 1, float.NaN, float.NaN], 2);
        Assert.Equal(1, matrix.Count);
        Assert.Equal(1, matrix[1, 0]);
    }

    private sealed class Widths : Metric
    {
        public int Outputs { get; private set; }

        public int Targets { get; private set; }

        public override string Name => "widths";

        public override bool HigherIsBetter => true;

        public override double Value => 0;

        public override void Reset()
        {
        }

        public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, int examples) =>
            (Outputs, Targets) = (outputs.Length / examples, targets.Length / examples);
    }
}
