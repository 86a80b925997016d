namespace Lamina.Data;

/// <summary>The meaning of the texts of a column.</summary>
public enum CsvKind
{
    /// <summary>
    /// Inferred from the fitted table: numbers if every text that is not missing is a finite number, categories if at most half of them
    /// are. Anything in between is an error that lists the unusual cells.
    /// </summary>
    Inferred,

    /// <summary>Numbers, as they are.</summary>
    Numeric,

    /// <summary>One of several categories, encoded one-hot.</summary>
    Categorical,

    /// <summary>The column is ignored.</summary>
    Ignored,
}
