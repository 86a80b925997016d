namespace Lamina.Data;

/// <summary>What replaces a missing category.</summary>
public enum MissingCategory
{
    /// <summary>Nothing: a missing category is an error.</summary>
    Error,

    /// <summary>The category found most often in the fitted table's column, the first in order if several tie.</summary>
    MostFrequent,

    /// <summary>A category of its own, the last of the column, even if the fitted table misses none.</summary>
    OwnCategory,
}
