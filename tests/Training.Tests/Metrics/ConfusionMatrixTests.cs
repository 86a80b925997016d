using Lamina.Data;
using Lamina.Metrics;
using Lamina.Training.Tests.Golden;

namespace Lamina.Training.Tests.Metrics;

public class ConfusionMatrixTests
{
    [Fact]
    public void Counts_and_metrics_are_those_of_scikit_learn()
    {
        ConfusionMatrix matrix = new(4);
        matrix.Add(ScikitLearn.Scores, OneHot.Encode(ScikitLearn.Labels, 4), 30);
        for (int actual = 0; actual < 4; actual++)
        {
            for (int predicted = 0; predicted < 4; predicted++)
            {
                Assert.Equal(ScikitLearn.Confusion[(actual * 4) + predicted], matrix[actual, predicted]);
            }

            Assert.Equal(ScikitLearn.Precision[actual], matrix.Precision(actual), 1e-12);
            Assert.Equal(ScikitLearn.Recall[actual], matrix.Recall(actual), 1e-12);
            Assert.Equal(ScikitLearn.F1[actual], matrix.F1(actual), 1e-12);
        }

        Assert.Equal(30, matrix.Count);
        Assert.Equal(ScikitLearn.CategoricalAccuracy, matrix.Accuracy, 1e-12);
        Assert.Equal(ScikitLearn.MacroPrecision, matrix.MacroPrecision, 1e-12);
        Assert.Equal(ScikitLearn.MacroRecall, matrix.MacroRecall, 1e-12);
        Assert.Equal(ScikitLearn.MacroF1, matrix.MacroF1, 1e-12);
    }

    [Fact]
    public void One_output_is_compared_with_a_half()
    {
        ConfusionMatrix matrix = new(["no", "yes"]);
        matrix.Add([0.9f, 0.2f, 0.7f], [1, 1, 0], 3);
        Assert.Equal((1, 1, 1, 0), (matrix[1, 1], matrix[1, 0], matrix[0, 1], matrix[0, 0]));
    }

    [Fact]
    public void The_text_is_an_aligned_table()
    {
        ConfusionMatrix matrix = new(["cat", "dog"]);
        for (int i = 0; i < 10; i++) matrix.Add(0, 0);
        matrix.Add(1, 0);
        matrix.Add(1, 1);
        Assert.Equal(
            """
            actual \ predicted  cat  dog  precision  recall     F1
            cat                  10    0      0.909   1.000  0.952
            dog                   1    1      1.000   0.500  0.667
            macro mean                        0.955   0.750  0.810

            """,
            matrix.ToString());
    }

    [Fact]
    public void Classes_and_rows_out_of_range_throw()
    {
        ConfusionMatrix matrix = new(3);
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix.Add(3, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix.Add(0, -1));
        Assert.Throws<ArgumentException>(() => matrix.Add([0, 0, 1, 0], [0, 0, 1, 0], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfusionMatrix(1));
        Assert.Equal(0, matrix.Count);
    }
}
