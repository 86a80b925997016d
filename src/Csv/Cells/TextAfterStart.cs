using System.IO;

namespace Lamina.Data;

/// <summary>A text whose first characters were already read: it returns them again and then the rest.</summary>
internal sealed class TextAfterStart(ReadOnlyMemory<char> start, TextReader rest) : TextReader
{
    private ReadOnlyMemory<char> start = start;

    public override int Read()
    {
        if (start.IsEmpty) return rest.Read();

        char first = start.Span[0];
        start = start[1..];
        return first;
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (start.IsEmpty) return rest.Read(buffer);

        int length = Math.Min(start.Length, buffer.Length);
        start.Span[..length].CopyTo(buffer);
        start = start[length..];
        return length;
    }
}
