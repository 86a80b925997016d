namespace Lamina.Data;

/// <summary>
/// How tables of one form become data sets: fitted once on the training table, then applied to it and to others, so that categories,
/// their order and what stands in for missing values are always those of the training table.
/// </summary>
/// <remarks>
/// Inputs and targets follow the columns of the file. Categories come in order of their numbers if all are numbers, else in ordinal
/// order of their texts.
/// </remarks>
public sealed class CsvEncoding
{
    private readonly ColumnEncoder[] inputs;
    private readonly ColumnEncoder[] targets;

    private CsvEncoding(ColumnEncoder[] inputs, ColumnEncoder[] targets)
    {
        this.inputs = inputs;
        this.targets = targets;
        InputNames = [.. inputs.SelectMany(encoder => encoder.Names)];
        TargetNames = [.. targets.SelectMany(encoder => encoder.Names)];
        ClassNames = targets is [CategoryEncoder classes] ? classes.Categories : [];
    }

    /// <summary>Names of the numbers of an input: the column, or <c>column=category</c>.</summary>
    public IReadOnlyList<string> InputNames { get; }

    /// <summary>Names of the numbers of a target.</summary>
    public IReadOnlyList<string> TargetNames { get; }

    /// <summary>Names of the classes when the target is categorical, in the order of the one-hot code or as (0, 1); else empty.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>Learns an encoding from the training table and its schema.</summary>
    /// <exception cref="ArgumentException">The declared columns contradict each other.</exception>
    /// <exception cref="DataFileException">A declared column is not in the table, or a column cannot be read as declared.</exception>
    public static CsvEncoding Fit(CsvTable train)
    {
        ArgumentNullException.ThrowIfNull(train);
        CsvColumn[] declarations = Bind(train);
        ColumnEncoder[] encoders = declarations
            .Select((declaration, column) => (declaration, column))
            .Where(pair => pair.declaration.Kind != CsvKind.Ignored)
            .Select(pair => CreateEncoder(train, pair.column, pair.declaration))
            .ToArray();
        ColumnEncoder[] inputs = [.. encoders.Where(encoder => !encoder.Declaration.IsTarget)];
        ColumnEncoder[] targets = [.. encoders.Where(encoder => encoder.Declaration.IsTarget)];
        if (inputs.Length == 0) throw new ArgumentException("The schema leaves no input column.");
        if (targets.Length > 1 && targets.Any(encoder => encoder is CategoryEncoder))
        {
            throw new ArgumentException("A categorical target is the only target; several targets are all numeric.");
        }

        return new CsvEncoding(inputs, targets);
    }

    /// <summary>Encodes a table: the training table or another with the same columns, in any order.</summary>
    /// <returns>A data set; without targets when the table has none of the target columns.</returns>
    /// <exception cref="DataFileException">A column is not there, or a field cannot be encoded.</exception>
    public Dataset Encode(CsvTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        bool hasTargets = targets.Any(encoder => table.Find(encoder.Column) >= 0);
        float[] encodedTargets = hasTargets ? Encode(table, targets, TargetNames.Count) : [];
        return Dataset.Own(
            Encode(table, inputs, InputNames.Count), InputNames.Count, encodedTargets, hasTargets ? TargetNames.Count : 0);
    }

    private static float[] Encode(CsvTable table, ColumnEncoder[] encoders, int width)
    {
        float[] numbers = new float[checked(table.RowCount * width)];
        int offset = 0;
        foreach (ColumnEncoder encoder in encoders)
        {
            int column = Require(table, encoder.Column);
            for (int row = 0; row < table.RowCount; row++)
            {
                encoder.Encode(table, row, column, numbers.AsSpan((row * width) + offset, encoder.Names.Count));
            }

            offset += encoder.Names.Count;
        }

        return numbers;
    }

    // One declaration per column of the table.
    private static CsvColumn[] Bind(CsvTable table)
    {
        CsvColumn?[] declarations = new CsvColumn?[table.ColumnNames.Count];
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
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This is no kind of column."),
    };

    private static ColumnEncoder CreateEncoder(CsvTable table, int column, CsvColumn declaration)
    {
        CsvKind kind = declaration.Kind == CsvKind.Inferred ? Infer(table, column, declaration) : declaration.Kind;
        return kind == CsvKind.Numeric
            ? new NumericEncoder(table, column, declaration)
            : new CategoryEncoder(table, column, declaration);
    }

    private static CsvKind Infer(CsvTable table, int column, CsvColumn declaration)
    {
        bool empty = true;
        for (int row = 0; row < table.RowCount; row++)
        {
            if (ColumnEncoder.Text(table, row, column, declaration) is not string text) continue;
            if (NumericEncoder.Parse(text) is null) return CsvKind.Categorical;
            empty = false;
        }

        return empty ? throw table.Fault(0, column, "Every value is missing; declare the column as ignored.") : CsvKind.Numeric;
    }

    private static int Require(CsvTable table, CsvColumnKey key)
    {
        int column = table.Find(key);
        return column >= 0
            ? column
            : throw new DataFileException(
                table.File, $"There is no column {key}; the columns are {string.Join(", ", table.ColumnNames)}.",
                table.Schema.HasHeader ? 1 : null);
    }
}
