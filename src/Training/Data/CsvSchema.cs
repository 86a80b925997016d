using System.Text;

namespace Lamina.Data;

/// <summary>How a table is written and what its columns are for.</summary>
/// <example>
/// <code>
/// CsvSchema schema = new()
/// {
///     HasHeader = false,
///     ColumnNames = ["age", "workclass", "income"],
///     MissingCategories = MissingCategory.OwnCategory,
///     Columns = { CsvColumn.Numeric("age", MissingNumber.Median), CsvColumn.CategoricalTarget("income") },
/// };
/// </code>
/// </example>
public sealed class CsvSchema
{
    /// <summary>Whether the first row names the columns. Default true.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>
    /// Names for the columns of a file without header, in file order, one for each; left empty, the columns are called
    /// <c>column0</c>, <c>column1</c>, ….
    /// </summary>
    public IReadOnlyList<string> ColumnNames { get; init; } = [];

    /// <summary>What separates fields. Default a comma.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>
    /// What encloses fields that hold delimiters or line ends, doubled inside; null takes every character as it is. Default ".
    /// </summary>
    public char? Quote { get; init; } = '"';

    /// <summary>Lines that start with it are skipped; null skips none. Default null. Empty lines are always skipped.</summary>
    public char? Comment { get; init; }

    /// <summary>Whether blanks around fields are dropped. Default true.</summary>
    public bool Trim { get; init; } = true;

    /// <summary>The encoding of the text. Default UTF-8; bytes that are not of the encoding are an error.</summary>
    public Encoding Encoding { get; init; } = Encoding.UTF8;

    /// <summary>Texts that mean that a value is missing. Default an empty text, <c>?</c> and <c>NA</c>.</summary>
    public IReadOnlyList<string> Missing { get; init; } = ["", "?", "NA"];

    /// <summary>What stands in for missing numbers unless the column says otherwise. Default: they are errors.</summary>
    public MissingNumber MissingNumbers { get; init; }

    /// <summary>What stands in for missing categories unless the column says otherwise. Default: they are errors.</summary>
    public MissingCategory MissingCategories { get; init; }

    /// <summary>What becomes of unknown input categories unless the column says otherwise. Default: they are errors.</summary>
    public UnknownCategory UnknownCategories { get; init; }

    /// <summary>What the columns are for, in any order; columns left out are as <see cref="OtherColumns"/> says.</summary>
    public IList<CsvColumn> Columns { get; } = [];

    /// <summary>What columns are that <see cref="Columns"/> does not declare. Default inferred inputs.</summary>
    public CsvKind OtherColumns { get; init; }
}
