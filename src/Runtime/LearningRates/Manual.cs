using Lamina.Kernels;

namespace Lamina.LearningRates;

/// <summary>A table of rates chosen by hand, for example <c>new Manual((0, 0.1), (30, 0.01), (60, 0.001))</c>.</summary>
public sealed class Manual : LearningRate
{
    private readonly int[] epochs;
    private readonly double[] rates;

    /// <summary>Creates the schedule.</summary>
    /// <param name="table">
    /// Rows in the order of their epochs, the first for epoch 0. A row's rate holds from its epoch until the next row.
    /// </param>
    /// <exception cref="ArgumentException">The table is empty, does not begin with epoch 0, or its epochs do not increase.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A rate is not a finite number above 0.</exception>
    public Manual(params (int FromEpoch, double Rate)[] table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Length == 0 || table[0].FromEpoch != 0)
        {
            throw new ArgumentException("The table of learning rates must begin with a row for epoch 0.", nameof(table));
        }

        for (int row = 0; row < table.Length; row++)
        {
            Hyperparameter.SinglePositive(table[row].Rate, $"table[{row}].Rate");
            if (row > 0 && table[row].FromEpoch <= table[row - 1].FromEpoch)
            {
                throw new ArgumentException(
                    $"Row {row} of the learning rates is from epoch {table[row].FromEpoch}, not after {table[row - 1].FromEpoch}.",
                    nameof(table));
            }
        }

        epochs = [.. table.Select(row => row.FromEpoch)];
        rates = [.. table.Select(row => row.Rate)];
    }

    /// <inheritdoc/>
    public override double At(long step, int epoch)
    {
        RequireCounts(step, epoch);
        int row = Array.BinarySearch(epochs, epoch);
        return rates[row >= 0 ? row : ~row - 1];
    }
}
