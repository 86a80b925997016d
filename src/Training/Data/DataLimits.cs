namespace Lamina.Data;

/// <summary>
/// Limits on the size of data files. A file that exceeds one causes a <see cref="DataFileException"/> that names the limit.
/// </summary>
/// <remarks>
/// The limits protect a program from unexpected files, such as archives that unpack to several times the available memory. To read larger
/// files, raise them:
/// <code>CsvSchema schema = new() { Limits = new DataLimits { Rows = 50_000_000 } };</code>
/// </remarks>
public sealed record DataLimits
{
    /// <summary>The default limits.</summary>
    public static DataLimits Default { get; } = new();

    private readonly long bytes = 1L << 30;
    private readonly int rows = 10_000_000;
    private readonly int columns = 1_000_000;
    private readonly long numbers = 1L << 29;

    /// <summary>
    /// Bytes of a file, and of its unpacked content. Default 1 GiB; at most 2,147,483,591, the length of one array. The length of a file is
    /// checked before it is read, and unpacking stops at the limit.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not in 1 … 2,147,483,591.</exception>
    public long Bytes
    {
        get => bytes;
        init
        {
            Require(value, nameof(Bytes));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Array.MaxLength, nameof(Bytes));
            bytes = value;
        }
    }

    /// <summary>Rows of a table without its header, and the first size of an IDX array. Default 10,000,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int Rows
    {
        get => rows;
        init
        {
            Require(value, nameof(Rows));
            rows = value;
        }
    }

    /// <summary>
    /// Columns of a table, inputs made from them, and the product of the sizes of an IDX array except the first. Default 1,000,000.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int Columns
    {
        get => columns;
        init
        {
            Require(value, nameof(Columns));
            columns = value;
        }
    }

    /// <summary>
    /// Numbers in the inputs, and in the targets, of a data set made from a file; each takes 4 bytes. Default 536,870,912 (2 GiB); at most
    /// 2,147,483,591. A column with many categories reaches this limit first.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not in 1 … 2,147,483,591.</exception>
    public long Numbers
    {
        get => numbers;
        init
        {
            Require(value, nameof(Numbers));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Array.MaxLength, nameof(Numbers));
            numbers = value;
        }
    }

    private static void Require(long value, string name) => ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
}
