namespace Lamina.Data;

/// <summary>The declaration of one column of a table. Create it with the static methods, and set details with <c>with { … }</c>.</summary>
public sealed record CsvColumn
{
    private CsvColumn(CsvColumnKey key, CsvKind kind, bool isTarget = false)
    {
        Key = key;
        Kind = kind;
        IsTarget = isTarget;
    }

    /// <summary>The column.</summary>
    public CsvColumnKey Key { get; }

    /// <summary>The meaning of its texts.</summary>
    public CsvKind Kind { get; }

    /// <summary>Whether it is a target. A missing target is always an error.</summary>
    public bool IsTarget { get; }

    /// <summary>The replacement of missing numbers; null uses <see cref="CsvSchema.MissingNumbers"/>.</summary>
    public MissingNumber? MissingNumbers { get; init; }

    /// <summary>The replacement of missing categories; null uses <see cref="CsvSchema.MissingCategories"/>.</summary>
    public MissingCategory? MissingCategories { get; init; }

    /// <summary>The treatment of unknown categories; null uses <see cref="CsvSchema.UnknownCategories"/>.</summary>
    public UnknownCategory? UnknownCategories { get; init; }

    /// <summary>The notation of its numbers; null uses <see cref="CsvSchema.NumberStyle"/>.</summary>
    public CsvNumberStyle? NumberStyle { get; init; }

    /// <summary>
    /// Whether its numbers become (x − μ)/σ, with μ and σ of the fitted table (see <see cref="CsvEncoding.Scales"/>), in double precision
    /// before they are rounded to single precision. Only this keeps timestamps and other large numbers distinct. Null uses
    /// <see cref="CsvSchema.StandardizeInputs"/> for inputs, and false for targets. Ignored for categories.
    /// </summary>
    public bool? Standardize { get; init; }

    /// <summary>
    /// Whether rounding to single precision may make different numbers equal, and numbers close to 0 equal to 0. Default false: such
    /// numbers are errors.
    /// </summary>
    public bool AllowRounding { get; init; }

    /// <summary>
    /// A function applied to every text that is not missing, before it is interpreted, for example <c>text => text.TrimEnd('.')</c>. Its
    /// result may be one of <see cref="CsvSchema.Missing"/>.
    /// </summary>
    public Func<string, string>? Clean { get; init; }

    /// <summary>The category that is encoded as 1 in a target of two classes; null encodes the target one-hot.</summary>
    public string? Positive { get; private init; }

    /// <summary>An input of numbers or categories, inferred from its texts.</summary>
    public static CsvColumn Input(CsvColumnKey key) => new(key, CsvKind.Inferred);

    /// <summary>An input of numbers.</summary>
    public static CsvColumn Numeric(CsvColumnKey key, MissingNumber? missing = null) =>
        new(key, CsvKind.Numeric) { MissingNumbers = missing };

    /// <summary>An input of categories, encoded one-hot.</summary>
    public static CsvColumn Categorical(CsvColumnKey key, MissingCategory? missing = null) =>
        new(key, CsvKind.Categorical) { MissingCategories = missing };

    /// <summary>A column that is ignored.</summary>
    public static CsvColumn Ignored(CsvColumnKey key) => new(key, CsvKind.Ignored);

    /// <summary>A target of numbers or classes, inferred from its texts.</summary>
    public static CsvColumn Target(CsvColumnKey key) => new(key, CsvKind.Inferred, isTarget: true);

    /// <summary>A target of numbers, for regression; there may be several.</summary>
    public static CsvColumn NumericTarget(CsvColumnKey key) => new(key, CsvKind.Numeric, isTarget: true);

    /// <summary>A target of classes, encoded one-hot, for softmax and cross-entropy.</summary>
    public static CsvColumn CategoricalTarget(CsvColumnKey key) => new(key, CsvKind.Categorical, isTarget: true);

    /// <summary>A target of two classes in one column, for sigmoid and binary cross-entropy.</summary>
    /// <param name="key">The column.</param>
    /// <param name="positive">The class that becomes 1; the other becomes 0.</param>
    public static CsvColumn BinaryTarget(CsvColumnKey key, string positive)
    {
        ArgumentNullException.ThrowIfNull(positive);
        return new CsvColumn(key, CsvKind.Categorical, isTarget: true) { Positive = positive };
    }
}
