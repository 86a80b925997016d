namespace Lamina.Data;

/// <summary>
/// The notation of the numbers of a table. By default as in C#: an optional sign, digits 0 to 9, a point, and an exponent, without group
/// separators.
/// </summary>
/// <example>
/// <code>
/// CsvSchema schema = new() { Delimiter = ';', NumberStyle = new() { DecimalMark = ',', GroupMark = '.' } };    // 1.234,5
/// </code>
/// </example>
public sealed record CsvNumberStyle
{
    /// <summary>1234.5, as in C#.</summary>
    public static CsvNumberStyle Default { get; } = new();

    private readonly char decimalMark = '.';
    private readonly char? groupMark;

    /// <summary>The separator of integer part and fraction: a point or a comma. Default a point.</summary>
    /// <exception cref="ArgumentException">It is another character.</exception>
    public char DecimalMark
    {
        get => decimalMark;
        init => decimalMark = value is '.' or ','
            ? value
            : throw new ArgumentException(
                $"{CellText.Quote(value.ToString())} is not a decimal mark; use '.' or ','.", nameof(DecimalMark));
    }

    /// <summary>
    /// The optional separator of groups of three digits in the integer part: a point, a comma, a space (of any width), an apostrophe or an
    /// underscore; null for none. Default null.
    /// </summary>
    /// <exception cref="ArgumentException">It is another character.</exception>
    public char? GroupMark
    {
        get => groupMark;
        init => groupMark = value is null or '.' or ',' or ' ' or '\'' or '_'
            ? value
            : throw new ArgumentException(
                $"{CellText.Quote(value.Value.ToString())} is not a group mark; use '.', ',', ' ', ''' or '_'.", nameof(GroupMark));
    }

    /// <summary>Throws if both marks are the same.</summary>
    internal void Require()
    {
        if (decimalMark == groupMark)
        {
            throw new ArgumentException(
                $"CsvNumberStyle.DecimalMark and GroupMark are both '{decimalMark}'. One of them is '.', the other ','.");
        }
    }

    internal bool IsGroupMark(char character) => groupMark switch
    {
        null => false,
        ' ' => character is ' ' or '\u00A0' or '\u202F' or '\u2009',
        '\'' => character is '\'' or '\u2019',
        char mark => character == mark,
    };
}
