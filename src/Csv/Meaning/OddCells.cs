namespace Lamina.Data;

/// <summary>
/// Collects the cells of a column that are not numbers for one message: the first few with their lines, and a correction for each kind.
/// </summary>
internal sealed class OddCells(CellTable table, int column, CsvColumn declaration)
{
    private const int Shown = 5;

    private readonly List<(int Row, string Text, CellKind Kind)> first = [];
    private readonly Dictionary<CellKind, int> counts = [];

    public int Count { get; private set; }

    public int Of(CellKind kind) => counts.GetValueOrDefault(kind);

    public void Add(int row, string text, CellKind kind)
    {
        // The first cell of each kind is kept, because it determines the advice.
        if (first.Count < Shown || Of(kind) == 0) first.Add((row, text, kind));
        counts[kind] = Of(kind) + 1;
        Count++;
    }

    /// <summary>The fault of a column that is declared as numbers.</summary>
    public DataFileException NotNumbers() => Fault("", "");

    /// <summary>The fault of an undeclared column in which most texts are numbers.</summary>
    /// <param name="numbers">Number of texts that are numbers.</param>
    public DataFileException MostlyNumbers(int numbers)
    {
        string kind = declaration.IsTarget ? nameof(CsvColumn.CategoricalTarget) : nameof(CsvColumn.Categorical);
        return Fault(
            numbers == 0 ? "" : FormattableString.Invariant($"; {numbers} of the {numbers + Count} values of the column are"),
            $" If the column has categories, declare it as CsvColumn.{kind}({Key()}).");
    }

    private DataFileException Fault(string numbers, string alternative)
    {
        string advice = string.Concat(first.DistinctBy(cell => cell.Kind).Select(cell => " " + Advice(cell.Text, cell.Kind)));
        return table.Fault(
            first[0].Row, column,
            $"{CellText.Quote(first[0].Text)} is not a finite number{Others()}{numbers}.{advice}{alternative}");
    }

    /// <summary>The odd cells after the first, those that are shown with their lines.</summary>
    private string Others()
    {
        int shown = Math.Min(first.Count, Shown);
        string[] others =
        [
            .. first.Take(1..shown).Select(cell => $"{CellText.Quote(cell.Text)} (line {table.Line(cell.Row)})"),
        ];
        if (others.Length == 0) return "";

        string more = Count > shown ? FormattableString.Invariant($" and {Count - shown} more") : "";
        return $", nor {(Count == 2 ? "is" : "are")} {string.Join(", ", others)}{more}";
    }

    private string Advice(string text, CellKind kind)
    {
        string quoted = CellText.Quote(text);
        return kind switch
        {
            CellKind.LooksMissing =>
                $"{quoted} looks like a missing value: add it to CsvSchema.Missing (CsvSchema.CommonMissing has the usual texts).",
            CellKind.OtherNotation when Notation.Of(text, table.Schema.StyleOf(declaration)) is Notation notation =>
                $"{quoted} is a number with {notation.What}: {notation.Repair}.",
            CellKind.OutOfRange =>
                $"{quoted} is infinite, or closer to 0 or farther from it than numbers in double precision: correct it, or declare it "
                + "missing.",
            _ => $"Correct {quoted}, declare it missing (CsvSchema.Missing), or change it with CsvColumn.Clean.",
        };
    }

    private string Key() => declaration.Key.Name is null && declaration.Key.Index == column && !table.Schema.HasHeader
        ? declaration.Key.ToString()
        : $"\"{table.ColumnNames[column]}\"";
}
