namespace Lamina.Data;

/// <summary>What the texts of a column mean.</summary>
public enum CsvKind
{
    /// <summary>
    /// Numbers if every text of the fitted table that is not missing is a finite number, categories if at most half of them are. A
    /// column in between is an error that lists its odd cells.
    /// </summary>
    Inferred,

    /// <summary>Numbers, as they are.</summary>
    Numeric,

    /// <summary>One of several categories, encoded one-hot.</summary>
    Categorical,

    /// <summary>Nothing: the column is left out.</summary>
    Ignored,
}
