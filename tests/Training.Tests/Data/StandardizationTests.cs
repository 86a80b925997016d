using Lamina.Data;
using Lamina.Training.Tests.Golden;

namespace Lamina.Training.Tests.Data;

public class StandardizationTests
{
    private static readonly Dataset Train = new(ScikitLearn.Table, 4, new float[12], 1);

    [Fact]
    public void Moments_and_results_are_those_of_scikit_learn()
    {
        Standardization fitted = Standardization.Fit(Train);
        for (int column = 0; column < 4; column++)
        {
            Assert.Equal(ScikitLearn.TableMeans[column], fitted.Means[column], 1e-9);
            Assert.Equal(ScikitLearn.TableDeviations[column], fitted.Deviations[column], 1e-9);
        }

        Dataset result = fitted.Apply(Train);
        for (int i = 0; i < ScikitLearn.TableScaled.Length; i++)
        {
            Assert.Equal(ScikitLearn.TableScaled[i], result.Inputs[i], 1e-6);
        }

        Assert.True(result.Targets.SequenceEqual(Train.Targets));
    }

    [Fact]
    public void A_constant_column_becomes_zero_and_keeps_its_scale()
    {
        Standardization fitted = Standardization.Fit(Train);
        Assert.Equal(1, fitted.Deviations[2]);
        float[] row = [0, 0, 0.1f, 0];
        fitted.Apply(row);
        Assert.Equal(0, row[2]);
    }

    [Fact]
    public void Other_data_is_scaled_with_the_moments_of_the_training_set()
    {
        Standardization fitted = Standardization.Fit(new Dataset([0, 2], 1, [0, 0], 1));
        Dataset test = fitted.Apply(new Dataset([5], 1, [0], 1));
        Assert.Equal(4, test.Inputs[0]);
    }

    [Fact]
    public void Inverting_gives_the_row_back()
    {
        Standardization fitted = Standardization.Fit(Train);
        float[] row = Train.Input(3).ToArray();
        fitted.Apply(row);
        Assert.NotEqual(Train.Input(3).ToArray(), row);
        fitted.Invert(row);
        for (int i = 0; i < row.Length; i++) Assert.Equal(Train.Input(3)[i], row[i], Math.Abs(row[i]) * 1e-6f);
    }

    [Fact]
    public void Single_rows_are_scaled_without_allocation()
    {
        Standardization fitted = Standardization.Fit(Train);
        float[] row = Train.Input(0).ToArray();
        Assert.Equal(0, ThreadAllocations.Least(() => fitted.Apply(row)));
    }

    [Fact]
    public void Rows_of_another_width_throw_and_are_unchanged()
    {
        float[] row = [1, 2, 3];
        Assert.Throws<ArgumentException>(() => Standardization.Fit(Train).Apply(row));
        Assert.Equal([1, 2, 3], row);
        Assert.Throws<ArgumentException>(() => Standardization.Fit(Train).Apply(new Dataset(row, 3, [0], 1)));
    }
}
