using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Lamina.Tests;

/// <summary>Damages safetensors files at random: anywhere, or specifically in the header, its keys and its numbers.</summary>
internal sealed partial class FileMutator
{
    private static readonly string[] Names =
        ["dense1.weight", "dense1.bias", "dense2.weight", "dense2.bias", "__metadata__", "dtype", "shape", "data_offsets", "x", ""];

    private static readonly string[] Types = ["F32", "F64", "F16", "BF16", "I32", "U8", "F8_E4M3", "F4", "C64", "f32", "", "F128"];

    private static readonly string[] Numbers =
    [
        "0", "1", "-1", "-0", "4", "1.5", "2e1", "null", "\"3\"", "[]",
        "2147483648", "4294967296", "9223372036854775807", "18446744073709551616",
    ];

    private static readonly ulong[] HeaderLengths =
        [0, 99_999_999, 100_000_000, 100_000_001, int.MaxValue, uint.MaxValue, long.MaxValue, ulong.MaxValue - 7];

    private readonly Random random;
    private readonly Func<byte[], byte[]>[] mutations;

    public FileMutator(int seed)
    {
        random = new Random(seed);
        mutations =
        [
            FlipBits, Truncate, Insert, Delete, Repeat, Append, ChangeData, ChangeData, HugeHeaderLength, ShiftedHeaderLength, Noise,
            file => Header(file, Replacing(NumberPattern(), _ => Pick(Numbers))),
            file => Header(file, Replacing(NumberPattern(), number => Nudge(number))),
            file => Header(file, Swapping(NumberPattern())),
            file => Header(file, Swapping(OffsetsPattern())),
            file => Header(file, Swapping(ShapePattern())),
            file => Header(file, Replacing(StringPattern(), _ => $"\"{Pick(Names)}\"")),
            file => Header(file, Swapping(KeyPattern())),
            file => Header(file, Replacing(TypePattern(), _ => $"\"{Pick(Types)}\"")),
            file => Header(file, Replacing(EntryPattern(), _ => "")),
            file => Header(file, Replacing(EntryPattern(), entry => entry + "," + entry)),
            file => Header(file, Swapping(EntryPattern())),
            file => Header(file, Replacing(EntryPattern(), entry => entry.Replace("F32", Pick(Types), StringComparison.Ordinal))),
            file => Header(file, Replacing(StringPattern(), text => Escaped(text))),
            file => Header(file, Replacing(PunctuationPattern(), mark => Pick([" " + mark, mark + "\n", mark + mark, ""]))),
            file => Header(file, header => header + new string(Pick([' ', ' ', '\t', '\0', '}']), random.Next(1, 20))),
        ];
    }

    /// <summary>One to three mutations on top of each other.</summary>
    public byte[] Mutate(byte[] file)
    {
        int count = random.Next(1, 4);
        for (int i = 0; i < count; i++) file = Pick(mutations)([.. file]);
        return file;
    }

    private byte[] FlipBits(byte[] file)
    {
        for (int i = random.Next(1, 5); i > 0 && file.Length > 0; i--) file[random.Next(file.Length)] ^= (byte)(1 << random.Next(8));
        return file;
    }

    private byte[] Truncate(byte[] file) => file[..random.Next(file.Length + 1)];

    private byte[] Insert(byte[] file)
    {
        int at = random.Next(file.Length + 1);
        return [.. file[..at], .. Bytes(random.Next(1, 9)), .. file[at..]];
    }

    private byte[] Delete(byte[] file)
    {
        int at = random.Next(file.Length + 1);
        return [.. file[..at], .. file[Math.Min(file.Length, at + random.Next(1, 9))..]];
    }

    private byte[] Repeat(byte[] file)
    {
        int from = random.Next(file.Length + 1);
        int to = random.Next(from, file.Length + 1);
        return [.. file[..to], .. file[from..]];
    }

    private byte[] Append(byte[] file) => [.. file, .. Bytes(random.Next(1, 100))];

    private byte[] ChangeData(byte[] file)
    {
        if (!Split(file, out int start)) return file;
        for (int i = start; i < file.Length; i++) file[i] = random.Next(3) == 0 ? (byte)random.Next(256) : file[i];
        return file;
    }

    private byte[] HugeHeaderLength(byte[] file) => [.. BitConverter.GetBytes(Pick(HeaderLengths)), .. file.Skip(8)];

    private byte[] ShiftedHeaderLength(byte[] file) =>
        file.Length < 8 ? file : [.. BitConverter.GetBytes(BitConverter.ToUInt64(file) + (ulong)random.Next(-9, 10)), .. file[8..]];

    private byte[] Noise(byte[] file) => random.Next(4) == 0 ? Bytes(random.Next(300)) : file;

    // Changes the text of the header and corrects its length; a file whose header is no longer recognisable is unchanged.
    private static byte[] Header(byte[] file, Func<string, string> change)
    {
        if (!Split(file, out int start)) return file;
        byte[] header = Encoding.Latin1.GetBytes(change(Encoding.Latin1.GetString(file, 8, start - 8)));
        return [.. BitConverter.GetBytes((ulong)header.Length), .. header, .. file[start..]];
    }

    private static bool Split(byte[] file, out int start)
    {
        start = 0;
        if (file.Length < 8 || BitConverter.ToUInt64(file) > (ulong)(file.Length - 8)) return false;
        start = 8 + (int)BitConverter.ToUInt64(file);
        return true;
    }

    private Func<string, string> Replacing(Regex pattern, Func<string, string> replacement) => text =>
    {
        MatchCollection matches = pattern.Matches(text);
        if (matches.Count == 0) return text;
        Match match = matches[random.Next(matches.Count)];
        return text[..match.Index] + replacement(match.Value) + text[(match.Index + match.Length)..];
    };

    private Func<string, string> Swapping(Regex pattern) => text =>
    {
        MatchCollection matches = pattern.Matches(text);
        if (matches.Count < 2) return text;
        int first = random.Next(matches.Count - 1);
        (Match a, Match b) = (matches[first], matches[random.Next(first + 1, matches.Count)]);
        return text[..a.Index] + b.Value + text[(a.Index + a.Length)..b.Index] + a.Value + text[(b.Index + b.Length)..];
    };

    private string Nudge(string number) =>
        long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long value)
            ? (value + random.Next(-4, 5)).ToString(CultureInfo.InvariantCulture)
            : number;

    // The same text to a JSON reader, unless the character was part of an escape.
    private string Escaped(string text)
    {
        if (text.Length < 3) return text;
        int at = random.Next(1, text.Length - 1);
        return $"{text[..at]}\\u{(random.Next(8) == 0 ? 0xD800 : text[at]):x4}{text[(at + 1)..]}";
    }

    private byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];

    [GeneratedRegex("[0-9]+(?=[,\\]])")]
    private static partial Regex NumberPattern();

    [GeneratedRegex("\\[[0-9]+, ?[0-9]+\\](?=\\})")]
    private static partial Regex OffsetsPattern();

    [GeneratedRegex("(?<=\"shape\": ?)\\[[0-9, ]*\\]")]
    private static partial Regex ShapePattern();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex StringPattern();

    [GeneratedRegex("\"[^\"]*\"(?=:)")]
    private static partial Regex KeyPattern();

    [GeneratedRegex("\"B?F[0-9]+\"")]
    private static partial Regex TypePattern();

    [GeneratedRegex("\"[^\"]*\": ?\\{[^{}]*\\}")]
    private static partial Regex EntryPattern();

    [GeneratedRegex("[\\[\\]{}:,]")]
    private static partial Regex PunctuationPattern();
}
