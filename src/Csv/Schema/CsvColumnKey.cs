using System.Globalization;

namespace Lamina.Data;

/// <summary>Says which column of a table is meant: by name, or by index from 0. Written as a plain string or number.</summary>
public readonly record struct CsvColumnKey
{
    private CsvColumnKey(string? name, int index)
    {
        Name = name;
        Index = index;
    }

    /// <summary>The name, or null when the column is meant by index.</summary>
    public string? Name { get; }

    /// <summary>The index from 0; 0 when the column is meant by name.</summary>
    public int Index { get; }

    /// <summary>The column of a name.</summary>
    public static implicit operator CsvColumnKey(string name) => FromString(name);

    /// <summary>The column at an index, from 0.</summary>
    public static implicit operator CsvColumnKey(int index) => FromInt32(index);

    /// <summary>The column of a name.</summary>
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
