namespace Lamina.Data;

/// <summary>What replaces a missing number.</summary>
public enum MissingNumber
{
    /// <summary>Nothing: a missing number is an error.</summary>
    Error,

    /// <summary>The mean of the fitted table's column.</summary>
    Mean,

    /// <summary>The median of the fitted table's column; of an even count, the mean of the two in the middle.</summary>
    Median,

    /// <summary>The number found most often in the fitted table's column, the smallest if several tie.</summary>
    MostFrequent,
}
