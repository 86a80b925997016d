using System.Text.Json;
using System.Text.Unicode;

namespace Lamina.Serialization;

/// <summary>
/// Parses the JSON of a header strictly: it rejects unknown and repeated fields. One pass over the text; it stores only positions.
/// </summary>
internal ref struct HeaderParser
{
    // Nesting: the header, a tensor's object, its shape.
    private const int Depth = 3;

    /// <summary>The shortest description of a tensor: <c>"":{"dtype":"U8","shape":[],"data_offsets":[0,1]},</c>.</summary>
    private const int ShortestTensor = 50;

    /// <summary>The shortest text of the metadata: <c>"":"",</c>.</summary>
    private const int ShortestText = 6;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = Depth };

    private readonly ReadOnlyMemory<byte> json;
    private readonly TensorFields fields = new();
    private Utf8JsonReader reader;
    private TensorEntry? withThreeAxes;
    private FileMetadata? metadata;

    private HeaderParser(ReadOnlyMemory<byte> json)
    {
        this.json = json;
        reader = new Utf8JsonReader(json.Span, Options);
    }

    /// <summary>Parses and checks a whole header.</summary>
    /// <exception cref="NetworkFileException">It breaks a rule of the format.</exception>
    public static FileHeader Parse(ReadOnlyMemory<byte> json)
    {
        if (json.Span is not [(byte)'{', ..]) throw new NetworkFileException("The header does not begin with '{'.");
        if (!Utf8.IsValid(json.Span)) throw new NetworkFileException("The header is not UTF-8.");
        if (!Escapes.AreWhole(json.Span))
            throw new NetworkFileException("The header has an escape that is half of a surrogate pair.");
        try
        {
            return new HeaderParser(json).ReadHeader();
        }
        catch (JsonException exception)
        {
            throw new NetworkFileException($"The header is not the expected JSON: {Excerpt.Of(exception.Message, 200)}", exception);
        }
    }

    /// <summary>One tensor of a header that was parsed before.</summary>
    /// <param name="json">The header.</param>
    /// <param name="start">The position of the tensor's key.</param>
    public static TensorEntry Tensor(ReadOnlyMemory<byte> json, int start)
    {
        Utf8JsonReader key = new(json.Span[start..]);
        key.Read();
        ReadOnlySpan<byte> rest = json.Span[(start + (int)key.BytesConsumed)..];
        Utf8JsonReader value = new(rest[(rest.IndexOf((byte)':') + 1)..], Options);
        TensorFields fields = new();
        fields.Read(ref value);
        return fields.Entry(key.GetString()!);
    }

    private FileHeader ReadHeader()
    {
        // Every tensor has a brace, so the first bound is sufficient; the second one limits it for a text that consists of braces.
        TensorRow[] rows = new TensorRow[Math.Min(json.Span.Count((byte)'{'), (json.Length / ShortestTensor) + 1)];
        int count = 0;
        Next();
        while (Next() == JsonTokenType.PropertyName)
        {
            int start = (int)reader.TokenStartIndex;
            if (!reader.ValueTextEquals("__metadata__"u8))
            {
                TensorRow row = ReadTensor(start);
                rows[count++] = row;
            }
            else if (metadata is null)
            {
                metadata = ReadMetadata();
            }
            else
            {
                throw new NetworkFileException($"The header has the key '{SafetensorsHeader.MetadataKey}' twice.");
            }
        }

        // Reads the padding; anything but white space throws.
        Next();
        return new FileHeader(json, rows.AsMemory(0, count), metadata ?? new FileMetadata(null, null, null))
        {
            WithThreeAxes = withThreeAxes,
        };
    }

    private FileMetadata ReadMetadata()
    {
        if (Next() != JsonTokenType.StartObject) throw new NetworkFileException("The metadata is not an object.");
        int[] starts = new int[Math.Min(json.Span.Count((byte)':'), (json.Length / ShortestText) + 1)];
        int count = 0;
        FileMetadata found = new(null, null, null);
        while (Next() == JsonTokenType.PropertyName)
        {
            starts[count++] = (int)reader.TokenStartIndex;
            bool isNetwork = reader.ValueTextEquals(FileMetadata.NetworkKey);
            bool isLayout = reader.ValueTextEquals(FileMetadata.LayoutKey);
            bool isVersion = reader.ValueTextEquals(FileMetadata.VersionKey);
            if (Next() != JsonTokenType.String)
            {
                string key = HeaderKeys.At(json, starts[count - 1]);
                throw new NetworkFileException($"The metadata {Excerpt.Quote(key)} is not a string.");
            }

            if (isNetwork) found = found with { Network = ShortText() };
            if (isLayout) found = found with { Layout = ShortText() };
            if (isVersion) found = found with { Version = ShortText() };
        }

        if (new HeaderKeys(json, starts.AsMemory(0, count)).Repeated() is { } repeated)
            throw new NetworkFileException($"The metadata has the key {Excerpt.Quote(repeated)} twice.");
        return found;
    }

    private TensorRow ReadTensor(int start)
    {
        if (fields.Read(ref reader) is { } problem)
        {
            string name = HeaderKeys.At(json, start);
            throw new NetworkFileException($"Tensor {Excerpt.Quote(name)} {problem}.");
        }

        if (withThreeAxes is null && fields.Rank >= 3) withThreeAxes = fields.Entry(HeaderKeys.At(json, start));
        return new TensorRow(start, fields.Begin, fields.End);
    }

    /// <summary>This library writes no longer text; text of other programs under the same keys is only displayed.</summary>
    private readonly string ShortText() => reader.ValueSpan.Length <= 4096 ? reader.GetString()! : "…";

    private JsonTokenType Next()
    {
        reader.Read();
        return reader.TokenType;
    }
}
