using System.Text;

namespace Lamina.Data;

/// <summary>The form of a table and the declarations of its columns.</summary>
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
    /// <summary>Whether the first row has the names of the columns. Default true.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>
    /// Names of the columns of a file without header, in file order, one for each; if empty, the columns are called <c>column0</c>,
    /// <c>column1</c>, ….
    /// </summary>
    public IReadOnlyList<string> ColumnNames { get; init; } = [];

    /// <summary>
    /// The separator of fields. Default a comma. A first line such as <c>sep=;</c>, as for Excel, overrides it. A space needs
    /// <see cref="JoinDelimiters"/>, or <see cref="Trim"/> = false.
    /// </summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>
    /// Whether a run of delimiters is one separator and delimiters at the ends of a line are ignored, as in tables that are aligned with
    /// spaces; if the delimiter is a space, tabs count as spaces. Default false. If true, a missing value needs a text.
    /// </summary>
    public bool JoinDelimiters { get; init; }

    /// <summary>
    /// The quote around fields that contain delimiters or line ends, doubled inside; null if there are no quotes. Default ".
    /// </summary>
    public char? Quote { get; init; } = '"';

    /// <summary>
    /// The first character of comment lines, which are skipped; null for no comments. Default null. Empty lines are always skipped.
    /// </summary>
    public char? Comment { get; init; }

    /// <summary>Whether spaces and tabs around fields, outside of quotes, are removed. Default true.</summary>
    public bool Trim { get; init; } = true;

    /// <summary>The encoding of the text. Default UTF-8; invalid bytes are an error.</summary>
    public Encoding Encoding { get; init; } = Encoding.UTF8;

    /// <summary>
    /// Texts of missing values, in exactly this spelling. Default an empty text, <c>?</c> and <c>NA</c>. Any other text in a column of
    /// numbers is an error.
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

    /// <summary>The notation of numbers, unless the column overrides it. Default 1234.5, as in C#.</summary>
    public CsvNumberStyle NumberStyle { get; init; } = CsvNumberStyle.Default;

    /// <summary>
    /// Whether numeric inputs are standardised in double precision before they are rounded, unless the column overrides it; see
    /// <see cref="CsvColumn.Standardize"/>. Default false.
    /// </summary>
    public bool StandardizeInputs { get; init; }

    /// <summary>Limits on the size of the table.</summary>
    public DataLimits Limits { get; init; } = DataLimits.Default;

    /// <summary>The replacement of missing numbers, unless the column overrides it. Default: they are errors.</summary>
    public MissingNumber MissingNumbers { get; init; }

    /// <summary>The replacement of missing categories, unless the column overrides it. Default: they are errors.</summary>
    public MissingCategory MissingCategories { get; init; }

    /// <summary>The treatment of unknown input categories, unless the column overrides it. Default: they are errors.</summary>
    public UnknownCategory UnknownCategories { get; init; }

    /// <summary>Declarations of columns, in any order; for the others, see <see cref="OtherColumns"/>.</summary>
    public IList<CsvColumn> Columns { get; } = [];

    /// <summary>The kind of columns that <see cref="Columns"/> does not declare. Default inferred inputs.</summary>
    public CsvKind OtherColumns { get; init; }

    internal CsvNumberStyle StyleOf(CsvColumn column) => column.NumberStyle ?? NumberStyle;
}
