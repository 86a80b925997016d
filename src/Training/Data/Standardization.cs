namespace Lamina.Data;

/// <summary>
/// Brings every input column to mean 0 and standard deviation 1: x' = (x − μ)/σ. Fitted on the training set, applied to the rest.
/// </summary>
/// <remarks>
/// σ is the population value, σ² = (1/m) Σ (x − μ)², as in scikit-learn's StandardScaler; a column that is constant keeps its scale
/// (σ counts as 1), so it becomes 0. Everything is computed in double precision.
/// </remarks>
public sealed class Standardization
{
    private readonly double[] means;
    private readonly double[] deviations;

    private Standardization(double[] means, double[] deviations)
    {
        this.means = means;
        this.deviations = deviations;
    }

    /// <summary>μ of every column.</summary>
    public ReadOnlySpan<double> Means => means;

    /// <summary>σ of every column; 1 for constant columns.</summary>
    public ReadOnlySpan<double> Deviations => deviations;

    /// <summary>Measures the input columns of the training set.</summary>
    public static Standardization Fit(Dataset train)
    {
        ArgumentNullException.ThrowIfNull(train);
        double[] means = new double[train.InputLength];
        double[] deviations = new double[train.InputLength];
        for (int column = 0; column < means.Length; column++)
        {
            (means[column], deviations[column]) = Moments(train.Inputs, column, train.InputLength);
        }

        return new Standardization(means, deviations);
    }

    /// <summary>A copy of a data set with standardised inputs and the same targets.</summary>
    /// <exception cref="ArgumentException">
    /// It has a different number of input columns, or a value is so far from those of the training set that the result is not finite.
    /// </exception>
    public Dataset Apply(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        float[] inputs = dataset.Inputs.ToArray();
        Apply(inputs);
        return Dataset.Own(inputs, dataset.InputLength, dataset.Targets.ToArray(), dataset.TargetLength);
    }

    /// <summary>Standardises rows in place, without allocation.</summary>
    /// <param name="rows">One input, or several one after another.</param>
    /// <exception cref="ArgumentException">The length is not a multiple of the number of columns.</exception>
    public void Apply(Span<float> rows)
    {
        RequireRows(rows.Length);
        for (int start = 0; start < rows.Length; start += means.Length)
        {
            Span<float> row = rows.Slice(start, means.Length);
            for (int i = 0; i < row.Length; i++) row[i] = (float)((row[i] - means[i]) / deviations[i]);
        }
    }

    /// <summary>Undoes <see cref="Apply(Span{float})"/> in place: x = σx' + μ.</summary>
    /// <param name="rows">One standardised input, or several one after another.</param>
    /// <exception cref="ArgumentException">The length is not a multiple of the number of columns.</exception>
    public void Invert(Span<float> rows)
    {
        RequireRows(rows.Length);
        for (int start = 0; start < rows.Length; start += means.Length)
        {
            Span<float> row = rows.Slice(start, means.Length);
            for (int i = 0; i < row.Length; i++) row[i] = (float)((row[i] * deviations[i]) + means[i]);
        }
    }

    // Two passes: subtracting the mean first keeps columns with a large offset exact.
    private static (double Mean, double Deviation) Moments(ReadOnlySpan<float> values, int column, int width)
    {
        int count = values.Length / width;
        double sum = 0;
        for (int i = column; i < values.Length; i += width) sum += values[i];

        double mean = sum / count;
        double squares = 0;
        bool constant = true;
        for (int i = column; i < values.Length; i += width)
        {
            squares += (values[i] - mean) * (values[i] - mean);
            constant &= values[i] == values[column];
        }

        // Constant columns are detected by their values, because rounding of the mean can leave a tiny deviation.
        return constant ? (values[column], 1) : (mean, Math.Sqrt(squares / count));
    }

    private void RequireRows(int length)
    {
        if (length % means.Length != 0)
        {
            throw new ArgumentException($"{length} numbers are not rows of the {means.Length} columns that were measured.");
        }
    }
}
