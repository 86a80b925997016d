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

    /// <summary>
    /// What separates fields. Default a comma. A first line such as <c>sep=;</c>, which is for Excel, overrules it. A space needs
    /// <see cref="JoinDelimiters"/>, or <see cref="Trim"/> = false.
    /// </summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>
    /// Whether a run of delimiters separates once, and those at the ends of a line do not count, as in tables that are aligned with
    /// spaces; if the delimiter is a space, tabs count as spaces. Default false. A missing value then needs a text of its own.
    /// </summary>
    public bool JoinDelimiters { get; init; }

    /// <summary>
    /// What encloses fields that hold delimiters or line ends, doubled inside; null takes every character as it is. Default ".
    /// </summary>
    public char? Quote { get; init; } = '"';

    /// <summary>Lines that start with it are skipped; null skips none. Default null. Empty lines are always skipped.</summary>
    public char? Comment { get; init; }

    /// <summary>Whether spaces and tabs around fields are dropped, those outside the quotes. Default true.</summary>
    public bool Trim { get; init; } = true;

    /// <summary>The encoding of the text. Default UTF-8; bytes that are not of the encoding are an error.</summary>
    public Encoding Encoding { get; init; } = Encoding.UTF8;

    /// <summary>
    /// Texts that mean that a value is missing, in this spelling. Default an empty text, <c>?</c> and <c>NA</c>. Any other text in a
    /// column of numbers is an error.
    /// </summary>
    public IReadOnlyList<string> Missing { get; init; } = ["", "?", "NA"];

    /// <summary>
    /// The texts that pandas reads as missing, for <see cref="Missing"/>: an empty text, <c>?</c>, <c>NA</c>, <c>N/A</c>, <c>n/a</c>,
    /// <c>NaN</c>, <c>nan</c>, <c>NULL</c>, <c>null</c>, <c>None</c> and rarer ones.
    /// </summary>
    public static IReadOnlyList<string> CommonMissing { get; } =
    [
        "", "?", "NA", "N/A", "n/a", "NaN", "nan", "-NaN", "-nan", "NULL", "null", "None", "<NA>", "#N/A", "#N/A N/A", "#NA", "-1.#IND",
        "-1.#QNAN", "1.#IND", "1.#QNAN",
    ];

    /// <summary>How numbers are written unless the column says otherwise. Default 1234.5, as in C#.</summary>
    public CsvNumberStyle NumberStyle { get; init; } = CsvNumberStyle.Default;

    /// <summary>
    /// Whether numeric inputs are standardised in double precision before they are rounded, unless the column says otherwise; see
    /// <see cref="CsvColumn.Standardize"/>. Default false.
    /// </summary>
    public bool StandardizeInputs { get; init; }

    /// <summary>How large the table may be.</summary>
    public DataLimits Limits { get; init; } = DataLimits.Default;

    /// <summary>What replaces missing numbers unless the column says otherwise. Default: they are errors.</summary>
    public MissingNumber MissingNumbers { get; init; }

    /// <summary>What replaces missing categories unless the column says otherwise. Default: they are errors.</summary>
    public MissingCategory MissingCategories { get; init; }

    /// <summary>What becomes of unknown input categories unless the column says otherwise. Default: they are errors.</summary>
    public UnknownCategory UnknownCategories { get; init; }

    /// <summary>What the columns are for, in any order; columns left out are as <see cref="OtherColumns"/> says.</summary>
    public IList<CsvColumn> Columns { get; } = [];

    /// <summary>What columns are that <see cref="Columns"/> does not declare. Default inferred inputs.</summary>
    public CsvKind OtherColumns { get; init; }

    internal CsvNumberStyle StyleOf(CsvColumn column) => column.NumberStyle ?? NumberStyle;
}
