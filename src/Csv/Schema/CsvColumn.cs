namespace Lamina.Data;

/// <summary>What one column of a table is for. Made by the static methods; fine points with <c>with { … }</c>.</summary>
public sealed record CsvColumn
{
    private CsvColumn(CsvColumnKey key, CsvKind kind, bool isTarget = false)
    {
        Key = key;
        Kind = kind;
        IsTarget = isTarget;
    }

    /// <summary>Which column.</summary>
    public CsvColumnKey Key { get; }

    /// <summary>What its texts mean.</summary>
    public CsvKind Kind { get; }

    /// <summary>Whether it is what is to be predicted. A missing target is always an error.</summary>
    public bool IsTarget { get; }

    /// <summary>What replaces missing numbers; null takes <see cref="CsvSchema.MissingNumbers"/>.</summary>
    public MissingNumber? MissingNumbers { get; init; }

    /// <summary>What replaces missing categories; null takes <see cref="CsvSchema.MissingCategories"/>.</summary>
    public MissingCategory? MissingCategories { get; init; }

    /// <summary>What becomes of unknown categories; null takes <see cref="CsvSchema.UnknownCategories"/>.</summary>
    public UnknownCategory? UnknownCategories { get; init; }

    /// <summary>How its numbers are written; null takes <see cref="CsvSchema.NumberStyle"/>.</summary>
    public CsvNumberStyle? NumberStyle { get; init; }

    /// <summary>
    /// Whether its numbers become (x − μ)/σ, with μ and σ of the fitted table (see <see cref="CsvEncoding.Scales"/>), in double
    /// precision before they are rounded to single precision, which alone keeps timestamps and other large numbers apart. Null takes
    /// <see cref="CsvSchema.StandardizeInputs"/> for inputs, and false for targets. It means nothing for categories.
    /// </summary>
    public bool? Standardize { get; init; }

    /// <summary>
    /// Whether rounding to single precision may make one number of different ones, and 0 of numbers close to it. Default false: they
    /// are errors.
    /// </summary>
    public bool AllowRounding { get; init; }

    /// <summary>
    /// Applied to every text that is not missing before it is read, for example <c>text => text.TrimEnd('.')</c>. What it returns may be
    /// one of <see cref="CsvSchema.Missing"/>.
    /// </summary>
    public Func<string, string>? Clean { get; init; }

    /// <summary>The category that counts as 1 in a target of two classes; null encodes the target one-hot.</summary>
    public string? Positive { get; private init; }

    /// <summary>An input of numbers or categories, whichever it looks like.</summary>
    public static CsvColumn Input(CsvColumnKey key) => new(key, CsvKind.Inferred);

    /// <summary>An input of numbers.</summary>
    public static CsvColumn Numeric(CsvColumnKey key, MissingNumber? missing = null) =>
        new(key, CsvKind.Numeric) { MissingNumbers = missing };

    /// <summary>An input of categories, encoded one-hot.</summary>
    public static CsvColumn Categorical(CsvColumnKey key, MissingCategory? missing = null) =>
        new(key, CsvKind.Categorical) { MissingCategories = missing };

    /// <summary>A column that is left out.</summary>
    public static CsvColumn Ignored(CsvColumnKey key) => new(key, CsvKind.Ignored);

    /// <summary>A target of numbers or classes, whichever it looks like.</summary>
    public static CsvColumn Target(CsvColumnKey key) => new(key, CsvKind.Inferred, isTarget: true);

    /// <summary>A target of numbers, for regression; there may be several.</summary>
    public static CsvColumn NumericTarget(CsvColumnKey key) => new(key, CsvKind.Numeric, isTarget: true);

    /// <summary>A target of classes, encoded one-hot, for softmax and cross-entropy.</summary>
    public static CsvColumn CategoricalTarget(CsvColumnKey key) => new(key, CsvKind.Categorical, isTarget: true);

    /// <summary>A target of two classes in one column, for sigmoid and binary cross-entropy.</summary>
    /// <param name="key">Which column.</param>
    /// <param name="positive">The class that becomes 1; the other becomes 0.</param>
    public static CsvColumn BinaryTarget(CsvColumnKey key, string positive)
    {
        ArgumentNullException.ThrowIfNull(positive);
        return new CsvColumn(key, CsvKind.Categorical, isTarget: true) { Positive = positive };
    }
}
