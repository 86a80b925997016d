namespace Lamina.Data;

/// <summary>The replacement of missing numbers.</summary>
public enum MissingNumber
{
    /// <summary>No replacement: a missing number is an error.</summary>
    Error,

    /// <summary>The mean of the fitted table's column.</summary>
    Mean,

    /// <summary>The median of the fitted table's column; of an even count, the mean of the two in the middle.</summary>
    Median,

    /// <summary>The most frequent number of the fitted table's column; on ties, the smallest.</summary>
    MostFrequent,
}
