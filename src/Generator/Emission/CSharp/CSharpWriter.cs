using System.Text;

namespace Lamina.Generator.Emission.CSharp;

/// <summary>Text with indentation; lines end in \n on every system.</summary>
internal sealed class CSharpWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>One line, or an empty one.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0) text.Append(' ', depth * 4).Append(line);
        text.Append('\n');
    }

    /// <summary>Several lines, each indented.</summary>
    public void Lines(IEnumerable<string> lines)
    {
        foreach (string line in lines) Line(line);
    }

    /// <summary>Opens a brace under a header; disposing closes it.</summary>
    public Block Open(string header, string close = "}")
    {
        Line(header);
        Line("{");
        depth++;
        return new Block(this, close);
    }

    /// <summary>A documentation comment of one summary.</summary>
    public void Summary(string summary) => Line($"/// <summary>{Escape(summary)}</summary>");

    /// <summary>Text as XML.</summary>
    public static string Escape(string value) => value.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    public override string ToString() => text.ToString();

    private void Close(string close)
    {
        depth--;
        Line(close);
    }

    /// <summary>An open brace.</summary>
    public readonly struct Block : IDisposable
    {
        private readonly CSharpWriter writer;
        private readonly string close;

        public Block(CSharpWriter writer, string close)
        {
            this.writer = writer;
            this.close = close;
        }

        public void Dispose() => writer.Close(close);
    }
}
