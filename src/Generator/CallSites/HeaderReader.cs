using System.Globalization;
using System.Text;

namespace Lamina.Generator.CallSites;

/// <summary>
/// Reads the JSON of a safetensors header, which has one form: an object of tensors, each an object of dtype, shape and data_offsets,
/// beside texts under __metadata__. Anything else is refused; nothing nests, so no input makes it recurse.
/// </summary>
internal sealed class HeaderReader
{
    private const string Metadata = "__metadata__";
    private const int MostAxes = 64;
    private readonly string json;
    private readonly List<SavedTensor> tensors = new();
    private int at;

    private HeaderReader(string json) => this.json = json;

    public static bool TryRead(string json, out List<SavedTensor> tensors)
    {
        var reader = new HeaderReader(json);
        tensors = reader.tensors;
        return json.StartsWith("{", StringComparison.Ordinal) && reader.Members(reader.Entry) && reader.IsAtEnd();
    }

    private bool Entry(string key) => key == Metadata ? Members(_ => String() is not null) : Tensor(key);

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

    /// <summary>{ "key": value, … } with every key once.</summary>
    private bool Members(Func<string, bool> value)
    {
        if (!Take('{')) return false;
        if (Take('}')) return true;
        var keys = new HashSet<string>();
        do
        {
            if (String() is not { } key || !keys.Add(key) || !Take(':') || !value(key)) return false;
        }
        while (Take(','));
        return Take('}');
    }

    private List<long>? Sizes()
    {
        var sizes = new List<long>();
        if (!Take('[')) return null;
        if (Take(']')) return sizes;
        do
        {
            SkipSpace();
            int start = at;
            while (at < json.Length && json[at] is >= '0' and <= '9') at++;
            bool isNumber = long.TryParse(json.Substring(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture, out long size);
            if (!isNumber || (json[start] == '0' && at - start > 1) || sizes.Count == MostAxes) return null;
            sizes.Add(size);
        }
        while (Take(','));
        return Take(']') ? sizes : null;
    }

    private string? String()
    {
        if (!Take('"')) return null;
        var text = new StringBuilder();
        while (at < json.Length)
        {
            char letter = json[at++];
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
        if (at >= json.Length) return null;
        char letter = json[at++];
        if (letter != 'u')
        {
            int place = "\"\\/bfnrt".IndexOf(letter);
            return place < 0 ? null : "\"\\/\b\f\n\r\t"[place];
        }

        if (at + 4 > json.Length) return null;
        bool isHex = ushort.TryParse(json.Substring(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code);
        at += 4;
        return isHex ? (char)code : null;
    }

    private bool Take(char expected)
    {
        SkipSpace();
        if (at >= json.Length || json[at] != expected) return false;
        at++;
        return true;
    }

    private bool IsAtEnd()
    {
        SkipSpace();
        return at == json.Length;
    }

    private void SkipSpace()
    {
        while (at < json.Length && (json[at] is ' ' or '\t' or '\n' or '\r')) at++;
    }
}
