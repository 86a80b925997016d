using System.Text.Json;
using System.Text.Unicode;

namespace Lamina.Serialization;

/// <summary>Reads the JSON of a header strictly: what the format does not name, or names twice, is refused.</summary>
internal ref struct HeaderParser
{
    // The header, a tensor's object, its shape.
    private const int Depth = 3;

    // PyTorch's limit. Without one, two bytes of header would cost eight of memory.
    private const int MaximumRank = 64;

    private Utf8JsonReader reader;

    private HeaderParser(ReadOnlySpan<byte> json) =>
        reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Depth });

    /// <summary>Parses and checks a whole header.</summary>
    /// <exception cref="NetworkFileException">It breaks a rule of the format.</exception>
    public static SafetensorsHeader Parse(ReadOnlySpan<byte> json)
    {
        if (json is not [(byte)'{', ..]) throw new NetworkFileException("The header does not begin with '{'.");
        if (!Utf8.IsValid(json)) throw new NetworkFileException("The header is not UTF-8.");
        try
        {
            return new HeaderParser(json).ReadHeader();
        }
        catch (JsonException exception)
        {
            throw new NetworkFileException($"The header is not the expected JSON: {Excerpt.Of(exception.Message, 200)}", exception);
        }
    }

    private SafetensorsHeader ReadHeader()
    {
        HashSet<string> keys = [];
        List<TensorEntry> tensors = [];
        Dictionary<string, string> metadata = [];
        Next();
        while (Next() == JsonTokenType.PropertyName)
        {
            string key = Text();
            if (!keys.Add(key)) throw new NetworkFileException($"The header has the key {Excerpt.Quote(key)} twice.");
            if (key == SafetensorsHeader.MetadataKey) metadata = ReadMetadata();
            else tensors.Add(ReadTensor(key));
        }

        // Reads the padding; anything but white space throws.
        Next();
        return new SafetensorsHeader(metadata, tensors);
    }

    private Dictionary<string, string> ReadMetadata()
    {
        Dictionary<string, string> metadata = [];
        if (Next() != JsonTokenType.StartObject) throw new NetworkFileException("The metadata is not an object.");
        while (Next() == JsonTokenType.PropertyName)
        {
            string key = Text();
            if (Next() != JsonTokenType.String) throw new NetworkFileException($"The metadata {Excerpt.Quote(key)} is not a string.");
            if (!metadata.TryAdd(key, Text())) throw new NetworkFileException($"The metadata has the key {Excerpt.Quote(key)} twice.");
        }

        return metadata;
    }

    private TensorEntry ReadTensor(string name)
    {
        TensorType? type = null;
        List<long>? shape = null;
        List<long>? offsets = null;
        if (Next() != JsonTokenType.StartObject) throw Problem(name, "is not described by an object");
        while (Next() == JsonTokenType.PropertyName)
        {
            string field = Text();
            Next();
            switch (field)
            {
                case "dtype" when type is null:
                    type = ReadType(name);
                    break;
                case "shape" when shape is null:
                    shape = ReadSizes(name, field);
                    break;
                case "data_offsets" when offsets is null:
                    offsets = ReadSizes(name, field);
                    break;
                case "dtype" or "shape" or "data_offsets":
                    throw Problem(name, $"has {field} twice");
                default:
                    throw Problem(name, $"has an unknown field {Excerpt.Quote(field)}; expected dtype, shape and data_offsets");
            }
        }

        if (type is null || shape is null || offsets is null) throw Problem(name, "lacks one of dtype, shape and data_offsets");
        return Checked(name, type, shape, offsets);
    }

    private TensorType ReadType(string name)
    {
        if (reader.TokenType != JsonTokenType.String) throw Problem(name, "has a dtype that is not a string");
        string text = Text();
        return TensorType.Find(text)
            ?? throw Problem(name, $"has the unknown dtype {Excerpt.Quote(text)}; expected one of {TensorType.Names(TensorType.All)}");
    }

    private List<long> ReadSizes(string name, string field)
    {
        List<long> sizes = [];
        if (reader.TokenType != JsonTokenType.StartArray) throw Problem(name, $"has a {field} that is not an array");
        while (Next() != JsonTokenType.EndArray)
        {
            // Unsigned, because the format has no sign and a signed parser would take -0.
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetUInt64(out ulong size) || size > long.MaxValue)
            {
                throw Problem(name, $"has a {field} with something else than whole numbers from 0 to 2^63 - 1");
            }

            if (sizes.Count == MaximumRank) throw Problem(name, $"has a {field} of more than {MaximumRank} numbers");
            sizes.Add((long)size);
        }

        return sizes;
    }

    private static TensorEntry Checked(string name, TensorType type, List<long> shape, List<long> offsets)
    {
        if (offsets.Count != 2) throw Problem(name, $"has {offsets.Count} data_offsets; expected begin and end");
        (long begin, long end) = (offsets[0], offsets[1]);
        if (begin > end) throw Problem(name, $"has data_offsets that end at {end}, before they begin at {begin}");

        UInt128 bits = (uint)type.Bits;
        foreach (long size in shape)
        {
            bits *= (ulong)size;
            if (bits > long.MaxValue) throw Problem(name, $"has a shape {Excerpt.Shape(shape)} of {type.Name} beyond 2^63 bits");
        }

        if (bits % 8 != 0) throw Problem(name, $"has a shape {Excerpt.Shape(shape)} of {type.Name} that is not a whole number of bytes");
        long bytes = (long)(bits / 8);
        if (bytes != end - begin)
        {
            throw Problem(
                name, $"has data_offsets that span {end - begin} bytes; {type.Name} of shape {Excerpt.Shape(shape)} is {bytes} bytes");
        }

        return new TensorEntry(name, type, shape, begin, end);
    }

    private JsonTokenType Next()
    {
        reader.Read();
        return reader.TokenType;
    }

    private string Text()
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new NetworkFileException("The header has an escape that is half of a surrogate pair.", exception);
        }
    }

    private static NetworkFileException Problem(string tensor, string problem) =>
        new($"Tensor {Excerpt.Quote(tensor)} {problem}.");
}
