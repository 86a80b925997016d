namespace Lamina.Data;

/// <summary>The replacement of missing categories.</summary>
public enum MissingCategory
{
    /// <summary>No replacement: a missing category is an error.</summary>
    Error,

    /// <summary>The most frequent category of the fitted table's column; on ties, the first in order.</summary>
    MostFrequent,

    /// <summary>A separate category, the last of the column, even if the fitted table has no missing ones.</summary>
    OwnCategory,
}
