using System.Globalization;

namespace Lamina.Data;

/// <summary>Identifies a column of a table by name, or by index from 0. Strings and numbers convert to it.</summary>
public readonly record struct CsvColumnKey
{
    private CsvColumnKey(string? name, int index)
    {
        Name = name;
        Index = index;
    }

    /// <summary>The name, or null if the column is identified by index.</summary>
    public string? Name { get; }

    /// <summary>The index from 0; 0 if the column is identified by name.</summary>
    public int Index { get; }

    /// <summary>The column with a name.</summary>
    public static implicit operator CsvColumnKey(string name) => FromString(name);

    /// <summary>The column at an index, from 0.</summary>
    public static implicit operator CsvColumnKey(int index) => FromInt32(index);

    /// <summary>The column with a name.</summary>
    public static CsvColumnKey FromString(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new CsvColumnKey(name, 0);
    }

    /// <summary>The column at an index, from 0.</summary>
    public static CsvColumnKey FromInt32(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new CsvColumnKey(null, index);
    }

    /// <summary>The name in quotes, or the index.</summary>
    public override string ToString() => Name is null ? Index.ToString(CultureInfo.InvariantCulture) : $"'{Name}'";
}
