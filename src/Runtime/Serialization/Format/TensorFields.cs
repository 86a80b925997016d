using System.Text.Json;

namespace Lamina.Serialization;

/// <summary>Reads the object that describes a tensor. Its arrays are reused, so reading a tensor allocates nothing.</summary>
internal sealed class TensorFields
{
    // PyTorch's limit.
    private const int MaximumRank = 64;

    private readonly long[] sizes = new long[MaximumRank];
    private readonly long[] offsets = new long[2];
    private TensorType? type;
    private int rank;

    /// <summary>Its number of axes.</summary>
    public int Rank => rank;

    /// <summary>Offset of the first byte of its data.</summary>
    public long Begin => offsets[0];

    /// <summary>Offset after the last byte of its data.</summary>
    public long End => offsets[1];

    /// <summary>The tensor that was read, with its name.</summary>
    public TensorEntry Entry(string name) => new(name, type!, sizes[..rank], Begin, End);

    /// <summary>Reads to the end of the object.</summary>
    /// <param name="reader">At the key; it is moved to the end of the object.</param>
    /// <returns>The problem without the name of the tensor; null if there is none.</returns>
    public string? Read(ref Utf8JsonReader reader)
    {
        type = null;
        rank = -1;
        int offsetCount = -1;
        if (Next(ref reader) != JsonTokenType.StartObject) return "is not described by an object";
        while (Next(ref reader) == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("dtype"u8))
            {
                if (type is not null) return "has dtype twice";
                if (ReadType(ref reader) is { } problem) return problem;
            }
            else if (reader.ValueTextEquals("shape"u8))
            {
                if (rank >= 0) return "has shape twice";
                if (ReadSizes(ref reader, "shape", sizes, out rank) is { } problem) return problem;
            }
            else if (reader.ValueTextEquals("data_offsets"u8))
            {
                if (offsetCount >= 0) return "has data_offsets twice";
                if (ReadSizes(ref reader, "data_offsets", offsets, out offsetCount) is { } problem) return problem;
            }
            else
            {
                return $"has an unknown field {Excerpt.Quote(reader.GetString()!)}; expected dtype, shape and data_offsets";
            }
        }

        if (type is null || rank < 0 || offsetCount < 0) return "lacks one of dtype, shape and data_offsets";
        return offsetCount == offsets.Length ? Check(type) : $"has {offsetCount} data_offsets; expected begin and end";
    }

    private string? ReadType(ref Utf8JsonReader reader)
    {
        if (Next(ref reader) != JsonTokenType.String) return "has a dtype that is not a string";
        for (int i = 0; i < TensorType.All.Count && type is null; i++)
        {
            if (reader.ValueTextEquals(TensorType.All[i].Name)) type = TensorType.All[i];
        }

        return type is null
            ? $"has the unknown dtype {Excerpt.Quote(reader.GetString()!)}; expected one of {TensorType.Names(TensorType.All)}"
            : null;
    }

    private static string? ReadSizes(ref Utf8JsonReader reader, string field, long[] values, out int count)
    {
        count = 0;
        if (Next(ref reader) != JsonTokenType.StartArray) return $"has a {field} that is not an array";
        while (Next(ref reader) != JsonTokenType.EndArray)
        {
            // Unsigned, because the format has no signs and a signed parser would accept -0.
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetUInt64(out ulong size) || size > long.MaxValue)
            {
                return $"has a {field} with elements that are not whole numbers from 0 to 2^63 - 1";
            }

            if (count == MaximumRank) return $"has a {field} of more than {MaximumRank} numbers";
            if (count < values.Length) values[count] = (long)size;
            count++;
        }

        return null;
    }

    private string? Check(TensorType known)
    {
        if (Begin > End) return $"has data_offsets that end at {End}, before they begin at {Begin}";
        UInt128 bits = (uint)known.Bits;
        foreach (long size in sizes.AsSpan(0, rank))
        {
            bits *= (ulong)size;
            if (bits > long.MaxValue) return $"has a shape {Shape()} of {known.Name} beyond 2^63 bits";
        }

        if (bits % 8 != 0) return $"has a shape {Shape()} of {known.Name} that is not a whole number of bytes";
        long bytes = (long)(bits / 8);
        return bytes == End - Begin
            ? null
            : $"has data_offsets that span {End - Begin} bytes; {known.Name} of shape {Shape()} is {bytes} bytes";
    }

    private string Shape() => Excerpt.Shape(sizes[..rank]);

    private static JsonTokenType Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType;
    }
}
