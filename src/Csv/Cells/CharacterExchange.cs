using System.IO;

namespace Lamina.Data;

/// <summary>
/// Exchanges the special characters of a form that are not ASCII with unused control characters, for a parser that supports only ASCII
/// separators, and back in the parser's results. Two exchanges give the original text.
/// </summary>
internal sealed class CharacterExchange
{
    private readonly (char One, char Other)[] pairs;

    private CharacterExchange((char One, char Other)[] pairs, CellForm form)
    {
        this.pairs = pairs;
        Form = form;
    }

    /// <summary>The form of the text after the exchange, in ASCII.</summary>
    public CellForm Form { get; }

    public static CharacterExchange Of(CellForm form)
    {
        char[] special = [form.Delimiter, .. Given(form.Quote), .. Given(form.Comment)];
        IEnumerable<char> free = Enumerable.Range(1, 8).Select(code => (char)code).Except(special);
        (char, char)[] pairs = [.. special.Where(character => !char.IsAscii(character)).Zip(free)];
        CharacterExchange exchange = new(pairs, form);
        return new CharacterExchange(
            pairs,
            form with
            {
                Delimiter = exchange.Of(form.Delimiter),
                Quote = form.Quote is char quote ? exchange.Of(quote) : null,
                Comment = form.Comment is char comment ? exchange.Of(comment) : null,
            });
    }

    public TextReader Of(TextReader text) => pairs.Length == 0 ? text : new Exchanged(text, this);

    public string Of(string text) => Concerns(text) ? string.Create(text.Length, (this, text), Fill) : text;

    private static IEnumerable<char> Given(char? character) => character is char given ? [given] : [];

    private char Of(char character)
    {
        foreach ((char one, char other) in pairs)
        {
            if (character == one) return other;
            if (character == other) return one;
        }

        return character;
    }

    private static void Fill(Span<char> copy, (CharacterExchange Exchange, string Text) original)
    {
        original.Text.CopyTo(copy);
        original.Exchange.Apply(copy);
    }

    private bool Concerns(string text)
    {
        foreach ((char one, char other) in pairs)
        {
            if (text.AsSpan().ContainsAny(one, other)) return true;
        }

        return false;
    }

    private void Apply(Span<char> text)
    {
        foreach (ref char character in text) character = Of(character);
    }

    /// <summary>A text after the exchange. Leaves the text itself open.</summary>
    private sealed class Exchanged(TextReader text, CharacterExchange exchange) : TextReader
    {
        public override int Read() => text.Read() is >= 0 and int read ? exchange.Of((char)read) : -1;

        public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

        public override int Read(Span<char> buffer)
        {
            int read = text.Read(buffer);
            exchange.Apply(buffer[..read]);
            return read;
        }
    }
}
