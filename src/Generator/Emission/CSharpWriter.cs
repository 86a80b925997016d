using System.Text;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Emission;

/// <summary>Text with indentation; lines end in \n on every system.</summary>
internal sealed class CSharpWriter
{
    private const int IndentSize = 4;
    private const int Width = 140;

    private readonly StringBuilder text = new();
    private int depth;

    /// <param name="run">Cancels at any line; null if nothing does.</param>
    public CSharpWriter(CompilerRun? run = null) => Run = run;

    /// <summary>The run that writes, for what is computed between lines.</summary>
    public CompilerRun? Run { get; }

    /// <summary>One line, or an empty one.</summary>
    public void Line(string line = "")
    {
        Run?.Step();
        Append(line);
    }

    /// <summary>A call or a signature: on one line where it fits, otherwise its arguments on lines of their own.</summary>
    public void Call(string head, IEnumerable<string> arguments, string tail)
    {
        string[] all = arguments.ToArray();
        string line = $"{head}({string.Join(", ", all)}){tail}";
        if (line.Length + (depth * IndentSize) <= Width)
        {
            Line(line);
            return;
        }

        Line(head + "(");
        depth++;
        string row = "";
        for (int i = 0; i < all.Length; i++)
        {
            string argument = all[i] + (i == all.Length - 1 ? ")" + tail : ",");
            if (row.Length > 0 && row.Length + 1 + argument.Length + (depth * IndentSize) > Width)
            {
                Line(row);
                row = "";
            }

            row += row.Length > 0 ? " " + argument : argument;
        }

        Line(row);
        depth--;
    }

    /// <summary>Opens a brace under a signature.</summary>
    public Block Open(string head, IEnumerable<string> parameters)
    {
        Call(head, parameters, "");
        return Open();
    }

    /// <summary>Opens a brace under a header; disposing closes it.</summary>
    public Block Open(string header, string close = "}")
    {
        Line(header);
        return Open(close);
    }

    private Block Open(string close = "}")
    {
        Line("{");
        depth++;
        return new Block(this, close);
    }

    /// <summary>Text as it is, without indentation.</summary>
    public void Raw(string lines) => text.Append(lines);

    /// <summary>A documentation comment of one summary.</summary>
    public void Summary(string summary) => Line($"/// <summary>{Escape(summary)}</summary>");

    /// <summary>Text as XML.</summary>
    public static string Escape(string value) => value.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    public override string ToString() => text.ToString();

    /// <summary>Without a step: after an exception, it runs on the way out.</summary>
    private void Close(string close)
    {
        depth--;
        Append(close);
    }

    private void Append(string line)
    {
        if (line.Length > 0) text.Append(' ', depth * IndentSize).Append(line);
        text.Append('\n');
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
