using Lamina.Data;
using Lamina.Metrics;
using Lamina.Training.Tests.Golden;

namespace Lamina.Training.Tests.Metrics;

public class MetricTests
{
    public static TheoryData<Metric, float[], float[], int, double> Answers() => new()
    {
        { new CategoricalAccuracy(), ScikitLearn.Scores, OneHot.Encode(ScikitLearn.Labels, 4), 4, ScikitLearn.CategoricalAccuracy },
        { new BinaryAccuracy(), ScikitLearn.Chances, ScikitLearn.Answers, 1, ScikitLearn.BinaryAccuracy },
        { new MeanSquaredError(), ScikitLearn.Guess, ScikitLearn.Truth, 3, ScikitLearn.MeanSquaredError },
        { new MeanAbsoluteError(), ScikitLearn.Guess, ScikitLearn.Truth, 3, ScikitLearn.MeanAbsoluteError },
        { new CoefficientOfDetermination(), ScikitLearn.Guess, ScikitLearn.Truth, 3, ScikitLearn.CoefficientOfDetermination },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Results_are_those_of_scikit_learn_for_any_batches(
        Metric metric, float[] outputs, float[] targets, int width, double expected)
    {
        foreach (int batch in new[] { 1, 4, 7, 1000 })
        {
            metric.Reset();
            AddInBatches(metric, outputs, targets, width, batch);
            Assert.Equal(expected, metric.Value, 1e-9);
        }
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void Batches_allocate_nothing_after_the_first(Metric metric, float[] outputs, float[] targets, int width, double expected)
    {
        AddInBatches(metric, outputs, targets, width, 4);
        double value = 0;
        Assert.Equal(0, ThreadAllocations.Least(() =>
        {
            metric.Reset();
            AddInBatches(metric, outputs, targets, width, 4);
            value = metric.Value;
        }));
        Assert.Equal(expected, value, 1e-9);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void A_metric_without_examples_has_no_value(Metric metric, float[] outputs, float[] targets, int width, double expected)
    {
        Assert.True(double.IsNaN(metric.Value));
        metric.Add(outputs, targets, outputs.Length / width);
        Assert.Equal(expected, metric.Value, 1e-9);
        metric.Reset();
        Assert.True(double.IsNaN(metric.Value));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void Rows_that_do_not_fit_throw(Metric metric, float[] outputs, float[] targets, int width, double expected)
    {
        int examples = outputs.Length / width;
        Assert.Throws<ArgumentException>(() => metric.Add(outputs, targets.AsSpan(1), examples));
        Assert.Throws<ArgumentException>(() => metric.Add(outputs, targets, outputs.Length + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => metric.Add(outputs, targets, 0));
        metric.Add(outputs, targets, examples);
        Assert.Equal(expected, metric.Value, 1e-9);
    }

    [Theory]
    [InlineData(new[] { 2f, 2f }, 1)]
    [InlineData(new[] { 2f, 3f }, 0)]
    public void Constant_targets_count_as_1_only_if_predicted_exactly(float[] outputs, double expected)
    {
        CoefficientOfDetermination metric = new();
        metric.Add(outputs, [2f, 2f], 2);
        Assert.Equal(expected, metric.Value);
    }

    [Theory]
    [InlineData(NetworkTask.Classes, typeof(CategoricalAccuracy), true)]
    [InlineData(NetworkTask.Binary, typeof(BinaryAccuracy), true)]
    [InlineData(NetworkTask.Regression, typeof(MeanSquaredError), false)]
    public void Every_task_has_a_metric(NetworkTask task, Type expected, bool higherIsBetter)
    {
        Metric metric = Metric.For(task);
        Assert.IsType(expected, metric);
        Assert.Equal(higherIsBetter, metric.HigherIsBetter);
    }

    private static void AddInBatches(Metric metric, float[] outputs, float[] targets, int width, int batch)
    {
        int examples = outputs.Length / width;
        for (int first = 0; first < examples; first += batch)
        {
            int rows = Math.Min(batch, examples - first);
            metric.Add(outputs.AsSpan(first * width, rows * width), targets.AsSpan(first * width, rows * width), rows);
        }
    }
}
