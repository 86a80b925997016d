namespace Lamina.Data;

/// <summary>
/// Converts tables of one form to data sets: fitted once on the training table, then applied to it and to others. So categories, their
/// order and replacements of missing values are always those of the training table.
/// </summary>
/// <remarks>
/// Inputs and targets follow the columns of the file. Categories are in numerical order if all are numbers, and otherwise in ordinal order
/// of their texts.
/// </remarks>
public sealed class CsvEncoding
{
    private readonly ColumnEncoder[] inputs;
    private readonly ColumnEncoder[] targets;

    private CsvEncoding(ColumnEncoder[] inputs, ColumnEncoder[] targets, IEnumerable<string> tableWarnings)
    {
        this.inputs = inputs;
        this.targets = targets;
        InputNames = [.. inputs.SelectMany(encoder => encoder.Names)];
        TargetNames = [.. targets.SelectMany(encoder => encoder.Names)];
        ClassNames = targets is [CategoryEncoder classes] ? classes.Categories : [];
        Scales = [.. inputs.Concat(targets).OfType<NumericEncoder>().Select(encoder => encoder.Scale).OfType<CsvScale>()];
        Warnings = [.. tableWarnings, .. inputs.Concat(targets).SelectMany(encoder => encoder.Warnings)];
    }

    /// <summary>Names of the elements of an input: the column, or <c>column=category</c>.</summary>
    public IReadOnlyList<string> InputNames { get; }

    /// <summary>Names of the elements of a target.</summary>
    public IReadOnlyList<string> TargetNames { get; }

    /// <summary>
    /// Names of the classes if the target is categorical, in the order of the one-hot code or as (0, 1); otherwise empty.
    /// </summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>The scales of the standardised columns, inputs first; empty if there are none.</summary>
    public IReadOnlyList<CsvScale> Scales { get; }

    /// <summary>
    /// Warnings about valid content that looks like a mistake, one sentence each: identifiers that become hundreds of inputs, categories
    /// that differ only in case, categories that look like missing values, codes that are read as numbers.
    /// </summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>Fits an encoding to the training table and its schema.</summary>
    /// <exception cref="ArgumentException">The declared columns conflict.</exception>
    /// <exception cref="DataFileException">A declared column is not in the table, or a column cannot be read as declared.</exception>
    public static CsvEncoding Fit(CsvTable train)
    {
        ArgumentNullException.ThrowIfNull(train);
        CellTable cells = train.Cells;
        CsvColumn[] declarations = Bind(cells);
        ColumnEncoder[] encoders = declarations
            .Select((declaration, column) => new ColumnCells(cells, column, declaration))
            .Where(column => column.Declaration.Kind != CsvKind.Ignored)
            .Select(CreateEncoder)
            .ToArray();
        ColumnEncoder[] inputs = [.. encoders.Where(encoder => !encoder.Declaration.IsTarget)];
        ColumnEncoder[] targets = [.. encoders.Where(encoder => encoder.Declaration.IsTarget)];
        if (inputs.Length == 0) throw new ArgumentException("The schema declares no input column.");
        if (targets.Length > 1 && targets.Any(encoder => encoder is CategoryEncoder))
        {
            throw new ArgumentException("A categorical target must be the only target; several targets must all be numeric.");
        }

        return new CsvEncoding(inputs, targets, HeaderWarning.Of(cells));
    }

    /// <summary>Encodes a table: the training table or another with the same columns, in any order.</summary>
    /// <returns>A data set; without targets if the table has none of the target columns.</returns>
    /// <exception cref="DataFileException">A column is missing, a field cannot be encoded, or a limit is exceeded.</exception>
    public Dataset Encode(CsvTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        CellTable cells = table.Cells;
        bool hasTargets = targets.Any(encoder => cells.Find(encoder.Column) >= 0);
        float[] encodedTargets = hasTargets ? Encode(cells, targets, TargetNames) : [];
        return Dataset.Own(
            Encode(cells, inputs, InputNames), InputNames.Count, encodedTargets, hasTargets ? TargetNames.Count : 0);
    }

    /// <summary>The shape and the warnings, one line each.</summary>
    public override string ToString() => string.Join(
        '\n', Warnings.Prepend(FormattableString.Invariant($"{InputNames.Count} inputs, {TargetNames.Count} targets")));

    private static float[] Encode(CellTable table, ColumnEncoder[] encoders, IReadOnlyList<string> names)
    {
        EncodedSize.Require(table, encoders, names.Count);
        float[] numbers = new float[table.RowCount * names.Count];
        int offset = 0;
        foreach (ColumnEncoder encoder in encoders)
        {
            encoder.Encode(
                table, Require(table, encoder.Column), new ColumnBlock(numbers, names.Count, offset, encoder.Names.Count));
            offset += encoder.Names.Count;
        }

        return numbers;
    }

    // One declaration per column of the table.
    private static CsvColumn[] Bind(CellTable table)
    {
        CsvColumn?[] declarations = new CsvColumn?[table.ColumnNames.Length];
        foreach (CsvColumn declaration in table.Schema.Columns)
        {
            int column = Require(table, declaration.Key);
            if (declarations[column] is not null)
            {
                throw new ArgumentException($"The column '{table.ColumnNames[column]}' is declared twice.");
            }

            declarations[column] = declaration;
        }

        return declarations.Select((declaration, column) => declaration ?? Default(table.Schema.OtherColumns, column)).ToArray();
    }

    private static CsvColumn Default(CsvKind kind, int column) => kind switch
    {
        CsvKind.Inferred => CsvColumn.Input(column),
        CsvKind.Numeric => CsvColumn.Numeric(column),
        CsvKind.Categorical => CsvColumn.Categorical(column),
        CsvKind.Ignored => CsvColumn.Ignored(column),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This is not a kind of column."),
    };

    private static ColumnEncoder CreateEncoder(ColumnCells cells)
    {
        CsvColumn declaration = cells.Declaration;
        CsvKind kind = declaration.Kind == CsvKind.Inferred ? cells.Infer() : declaration.Kind;
        bool standardize = declaration.Standardize ?? (cells.Table.Schema.StandardizeInputs && !declaration.IsTarget);
        return kind == CsvKind.Numeric ? new NumericEncoder(cells, standardize) : new CategoryEncoder(cells);
    }

    private static int Require(CellTable table, CsvColumnKey key)
    {
        int column = table.Find(key);
        return column >= 0
            ? column
            : throw new DataFileException(
                table.File,
                $"There is no column {key}; the columns are {string.Join(", ", table.ColumnNames.Select(CellText.Show))}."
                + (table.Schema.HasHeader ? DelimiterGuess.Hint(table.ColumnNames, table.Schema) : ""),
                table.Schema.HasHeader ? 1 : null);
    }
}
