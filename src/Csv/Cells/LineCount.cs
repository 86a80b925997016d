namespace Lamina.Data;

/// <summary>Counts the lines of a text that comes in pieces. CR, LF and CR LF end a line.</summary>
internal struct LineCount()
{
    private bool afterReturn;

    /// <summary>The line, from 1, of the next character.</summary>
    public long Next { get; private set; } = 1;

    public void Add(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;

        Next += text.Count('\n') + text.Count('\r') - text.Count("\r\n");
        if (afterReturn && text[0] == '\n') Next--;
        afterReturn = text[^1] == '\r';
    }
}
