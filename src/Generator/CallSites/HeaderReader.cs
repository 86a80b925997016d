using System.Globalization;
using System.Text;

namespace Lamina.Generator.CallSites;

/// <summary>
/// Parses the JSON of a safetensors header: an object of tensors, each with dtype, shape and data_offsets, and strings under __metadata__.
/// Rejects everything else. The format has a fixed nesting depth, so no input causes deep recursion.
/// </summary>
internal sealed class HeaderReader
{
    private const string MetadataKey = "__metadata__";
    private const int MaxAxes = 64;
    private readonly string json;
    private readonly List<SavedTensor> tensors = new();
    private readonly Dictionary<string, string> metadata = new();
    private int position;

    private HeaderReader(string json) => this.json = json;

    public IReadOnlyList<SavedTensor> Tensors => tensors;

    public IReadOnlyDictionary<string, string> Metadata => metadata;

    /// <summary>The content of a header; null if it is not the JSON of the format.</summary>
    public static HeaderReader? Read(string json)
    {
        var reader = new HeaderReader(json);
        return json.StartsWith("{", StringComparison.Ordinal) && reader.Members(reader.Entry) && reader.IsAtEnd() ? reader : null;
    }

    private bool Entry(string key) => key == MetadataKey ? Members(Text) : Tensor(key);

    private bool Text(string key)
    {
        if (String() is not { } text) return false;
        metadata[key] = text;
        return true;
    }

    private bool Tensor(string name)
    {
        string? type = null;
        List<long>? shape = null, offsets = null;
        bool isRead = Members(field => field switch
        {
            "dtype" => type is null && (type = String()) is not null,
            "shape" => shape is null && (shape = Sizes()) is not null,
            "data_offsets" => offsets is null && (offsets = Sizes()) is { Count: 2 },
            _ => false,
        });
        if (!isRead || type is null || shape is null || offsets is null || offsets[0] > offsets[1]) return false;
        tensors.Add(new SavedTensor(name, type, shape, offsets[1]));
        return true;
    }

    /// <summary>{ "key": value, … } with distinct keys.</summary>
    private bool Members(Func<string, bool> value)
    {
        if (!TryConsume('{')) return false;
        if (TryConsume('}')) return true;
        var keys = new HashSet<string>();
        do
        {
            if (String() is not { } key || !keys.Add(key) || !TryConsume(':') || !value(key)) return false;
        }
        while (TryConsume(','));
        return TryConsume('}');
    }

    private List<long>? Sizes()
    {
        var sizes = new List<long>();
        if (!TryConsume('[')) return null;
        if (TryConsume(']')) return sizes;
        do
        {
            SkipSpace();
            int start = position;
            while (position < json.Length && json[position] is >= '0' and <= '9') position++;
            bool isNumber =
                long.TryParse(json.Substring(start, position - start), NumberStyles.None, CultureInfo.InvariantCulture, out long size);
            if (!isNumber || (json[start] == '0' && position - start > 1) || sizes.Count == MaxAxes) return null;
            sizes.Add(size);
        }
        while (TryConsume(','));
        return TryConsume(']') ? sizes : null;
    }

    private string? String()
    {
        if (!TryConsume('"')) return null;
        var text = new StringBuilder();
        while (position < json.Length)
        {
            char letter = json[position++];
            switch (letter)
            {
                case '"':
                    return text.ToString();
                case < ' ':
                    return null;
                case '\\' when Escape() is { } escaped:
                    text.Append(escaped);
                    break;
                case '\\':
                    return null;
                default:
                    text.Append(letter);
                    break;
            }
        }

        return null;
    }

    private char? Escape()
    {
        if (position >= json.Length) return null;
        char letter = json[position++];
        if (letter != 'u')
        {
            int index = "\"\\/bfnrt".IndexOf(letter);
            return index < 0 ? null : "\"\\/\b\f\n\r\t"[index];
        }

        if (position + 4 > json.Length) return null;
        bool isHex =
            ushort.TryParse(json.Substring(position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code);
        position += 4;
        return isHex ? (char)code : null;
    }

    private bool TryConsume(char expected)
    {
        SkipSpace();
        if (position >= json.Length || json[position] != expected) return false;
        position++;
        return true;
    }

    private bool IsAtEnd()
    {
        SkipSpace();
        return position == json.Length;
    }

    private void SkipSpace()
    {
        while (position < json.Length && (json[position] is ' ' or '\t' or '\n' or '\r')) position++;
    }
}
