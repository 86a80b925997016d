namespace Lamina.Data
{
    public sealed class CsvColumn : System.IEquatable<Lamina.Data.CsvColumn>
    {
        public bool AllowRounding { get; init; }
        public System.Func<string, string>? Clean { get; init; }
        public bool IsTarget { get; }
        public Lamina.Data.CsvColumnKey Key { get; }
        public Lamina.Data.CsvKind Kind { get; }
        public Lamina.Data.MissingCategory? MissingCategories { get; init; }
        public Lamina.Data.MissingNumber? MissingNumbers { get; init; }
        public Lamina.Data.CsvNumberStyle? NumberStyle { get; init; }
        public string? Positive { get; }
        public bool? Standardize { get; init; }
        public Lamina.Data.UnknownCategory? UnknownCategories { get; init; }
        public static Lamina.Data.CsvColumn BinaryTarget(Lamina.Data.CsvColumnKey key, string positive) { }
        public static Lamina.Data.CsvColumn Categorical(Lamina.Data.CsvColumnKey key, Lamina.Data.MissingCategory? missing = default) { }
        public static Lamina.Data.CsvColumn CategoricalTarget(Lamina.Data.CsvColumnKey key) { }
        public static Lamina.Data.CsvColumn Ignored(Lamina.Data.CsvColumnKey key) { }
        public static Lamina.Data.CsvColumn Input(Lamina.Data.CsvColumnKey key) { }
        public static Lamina.Data.CsvColumn Numeric(Lamina.Data.CsvColumnKey key, Lamina.Data.MissingNumber? missing = default) { }
        public static Lamina.Data.CsvColumn NumericTarget(Lamina.Data.CsvColumnKey key) { }
        public static Lamina.Data.CsvColumn Target(Lamina.Data.CsvColumnKey key) { }
    }
    public readonly struct CsvColumnKey : System.IEquatable<Lamina.Data.CsvColumnKey>
    {
        public int Index { get; }
        public string? Name { get; }
        public override string ToString() { }
        public static Lamina.Data.CsvColumnKey FromInt32(int index) { }
        public static Lamina.Data.CsvColumnKey FromString(string name) { }
        public static Lamina.Data.CsvColumnKey op_Implicit(int index) { }
        public static Lamina.Data.CsvColumnKey op_Implicit(string name) { }
    }
    public sealed class CsvEncoding
    {
        public System.Collections.Generic.IReadOnlyList<string> ClassNames { get; }
        public System.Collections.Generic.IReadOnlyList<string> InputNames { get; }
        public System.Collections.Generic.IReadOnlyList<Lamina.Data.CsvScale> Scales { get; }
        public System.Collections.Generic.IReadOnlyList<string> TargetNames { get; }
        public System.Collections.Generic.IReadOnlyList<string> Warnings { get; }
        public Lamina.Data.Dataset Encode(Lamina.Data.CsvTable table) { }
        public override string ToString() { }
        public static Lamina.Data.CsvEncoding Fit(Lamina.Data.CsvTable train) { }
    }
    public enum CsvKind
    {
        Inferred = 0,
        Numeric = 1,
        Categorical = 2,
        Ignored = 3,
    }
    public sealed class CsvNumberStyle : System.IEquatable<Lamina.Data.CsvNumberStyle>
    {
        public CsvNumberStyle() { }
        public char DecimalMark { get; init; }
        public char? GroupMark { get; init; }
        public static Lamina.Data.CsvNumberStyle Default { get; }
    }
    public sealed class CsvScale : System.IEquatable<Lamina.Data.CsvScale>
    {
        public CsvScale(string Column, double Mean, double Deviation) { }
        public string Column { get; init; }
        public double Deviation { get; init; }
        public double Mean { get; init; }
        public double Apply(double number) { }
        public double Restore(double standardized) { }
    }
    public sealed class CsvSchema
    {
        public CsvSchema() { }
        public System.Collections.Generic.IReadOnlyList<string> ColumnNames { get; init; }
        public System.Collections.Generic.IList<Lamina.Data.CsvColumn> Columns { get; }
        public char? Comment { get; init; }
        public char Delimiter { get; init; }
        public System.Text.Encoding Encoding { get; init; }
        public bool HasHeader { get; init; }
        public bool JoinDelimiters { get; init; }
        public Lamina.Data.DataLimits Limits { get; init; }
        public System.Collections.Generic.IReadOnlyList<string> Missing { get; init; }
        public Lamina.Data.MissingCategory MissingCategories { get; init; }
        public Lamina.Data.MissingNumber MissingNumbers { get; init; }
        public Lamina.Data.CsvNumberStyle NumberStyle { get; init; }
        public Lamina.Data.CsvKind OtherColumns { get; init; }
        public char? Quote { get; init; }
        public bool StandardizeInputs { get; init; }
        public bool Trim { get; init; }
        public Lamina.Data.UnknownCategory UnknownCategories { get; init; }
        public static System.Collections.Generic.IReadOnlyList<string> CommonMissing { get; }
    }
    public sealed class CsvTable
    {
        public System.Collections.Generic.IReadOnlyList<string> ColumnNames { get; }
        public string File { get; }
        public string? this[int row, int column] { get; }
        public int RowCount { get; }
        public Lamina.Data.CsvSchema Schema { get; }
        public int Line(int row) { }
        public static Lamina.Data.CsvTable Read(string path, Lamina.Data.CsvSchema schema) { }
        public static Lamina.Data.CsvTable Read(System.IO.Stream stream, string name, Lamina.Data.CsvSchema schema) { }
    }
    public enum MissingCategory
    {
        Error = 0,
        MostFrequent = 1,
        OwnCategory = 2,
    }
    public enum MissingNumber
    {
        Error = 0,
        Mean = 1,
        Median = 2,
        MostFrequent = 3,
    }
    public enum UnknownCategory
    {
        Error = 0,
        AllZeros = 1,
    }
}
