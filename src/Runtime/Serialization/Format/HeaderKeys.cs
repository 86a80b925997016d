using System.Text;
using System.Text.Json;

namespace Lamina.Serialization;

/// <summary>
/// The keys of a JSON object by their positions in its text. A header has up to millions of keys, so they are not copied: twelve bytes per
/// key hold its position and its hash.
/// </summary>
internal sealed class HeaderKeys
{
    private readonly ReadOnlyMemory<byte> json;
    private readonly ReadOnlyMemory<int> starts;
    private readonly int[] hashes;
    private readonly int[] items;

    /// <summary>Sorts the keys by their hashes.</summary>
    /// <param name="json">The text.</param>
    /// <param name="starts">The positions of the keys' opening quotes.</param>
    public HeaderKeys(ReadOnlyMemory<byte> json, ReadOnlyMemory<int> starts)
    {
        (this.json, this.starts) = (json, starts);
        hashes = new int[starts.Length];
        items = new int[starts.Length];
        for (int i = 0; i < starts.Length; i++)
        {
            Utf8JsonReader key = At(json.Span, starts.Span[i]);
            hashes[i] = Hash(key.ValueIsEscaped ? Encoding.UTF8.GetBytes(key.GetString()!) : key.ValueSpan);
            items[i] = i;
        }

        Array.Sort(hashes, items);
    }

    /// <summary>A key that occurs twice; null if all are different.</summary>
    public string? Repeated()
    {
        for (int i = 1; i < hashes.Length; i++)
        {
            for (int other = i - 1; other >= 0 && hashes[other] == hashes[i]; other--)
            {
                string key = this[items[i]];
                if (key == this[items[other]]) return key;
            }
        }

        return null;
    }

    /// <summary>The text of a key.</summary>
    public string this[int index] => At(json, starts.Span[index]);

    /// <summary>The key that begins at a position.</summary>
    public static string At(ReadOnlyMemory<byte> json, int start) => At(json.Span, start).GetString()!;

    /// <summary>The index of a key; −1 if there is none.</summary>
    public int Find(string key)
    {
        int hash = Hash(Encoding.UTF8.GetBytes(key));
        int place = Array.BinarySearch(hashes, hash);
        if (place < 0) return -1;
        while (place > 0 && hashes[place - 1] == hash) place--;
        for (; place < hashes.Length && hashes[place] == hash; place++)
        {
            if (this[items[place]] == key) return items[place];
        }

        return -1;
    }

    private static Utf8JsonReader At(ReadOnlySpan<byte> json, int start)
    {
        Utf8JsonReader reader = new(json[start..]);
        reader.Read();
        return reader;
    }

    /// <summary>Random for each process, so that no file can be built with colliding keys.</summary>
    private static int Hash(ReadOnlySpan<byte> key)
    {
        HashCode hash = default;
        hash.AddBytes(key);
        return hash.ToHashCode();
    }
}
