using System.IO;

namespace Lamina.Data;

/// <summary>
/// Replaces runs of delimiters by one delimiter, and removes them at the start and end of lines, for tables that are aligned with blanks.
/// If the delimiter is a space, tabs are delimiters too. Nothing changes between quotes.
/// </summary>
internal sealed class DelimiterRuns(TextReader text, char delimiter, char? quote) : TextReader
{
    private bool atLineStart = true;
    private bool atFieldStart = true;
    private bool pending;
    private bool inQuotes;
    private bool afterQuotes;
    private int held = -1;

    public override int Read(char[] buffer, int index, int count)
    {
        int written = 0;
        while (written < count)
        {
            int next = Next();
            if (next < 0) break;

            buffer[index + written++] = (char)next;
        }

        return written;
    }

    public override int Read() => Next();

    private int Next()
    {
        if (held >= 0)
        {
            int first = held;
            held = -1;
            return first;
        }

        while (text.Read() is >= 0 and int read)
        {
            char character = (char)read;
            if (inQuotes)
            {
                // A doubled quote closes and opens again.
                inQuotes = character != quote;
                afterQuotes = !inQuotes;
                return character;
            }

            if (IsDelimiter(character))
            {
                pending = true;
                continue;
            }

            return Outside(character);
        }

        return -1;
    }

    private int Outside(char character)
    {
        bool ends = character is '\n' or '\r';
        bool separates = pending && !ends && !atLineStart;
        bool starts = atLineStart || separates || atFieldStart;
        inQuotes = character == quote && (starts || afterQuotes);

        // The parser trims blanks before a quote.
        atFieldStart = ends || (starts && character is (' ' or '\t'));
        (atLineStart, pending, afterQuotes) = (ends, false, false);
        if (!separates) return character;

        held = character;
        return delimiter;
    }

    private bool IsDelimiter(char character) => character == delimiter || (delimiter == ' ' && character == '\t');
}
