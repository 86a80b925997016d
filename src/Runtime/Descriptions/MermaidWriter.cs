using System.Text;

namespace Lamina;

/// <summary>Writes a network as a Mermaid flowchart.</summary>
internal static class MermaidWriter
{
    /// <summary>Characters with a meaning in labels, which are HTML and Markdown.</summary>
    private const string Syntax = "\"#<>&`";

    public static string Write(NetworkDescription network)
    {
        var drawing = new NetworkDrawing(network);
        var text = new StringBuilder("flowchart TD\n");
        foreach (NetworkDrawing.Node input in drawing.Inputs) text.Append($"    {input.Id}([\"{Label(input)}\"])\n");
        WriteItems(text, drawing.Layers, "    ");
        foreach (NetworkDrawing.Node head in drawing.Heads) text.Append($"    {head.Id}{{{{\"{Label(head)}\"}}}}\n");
        foreach ((string from, string to) in drawing.Edges) text.Append($"    {from} --> {to}\n");
        return text.ToString();
    }

    private static void WriteItems(StringBuilder text, NetworkDrawing.Group group, string indent)
    {
        foreach (NetworkDrawing.Item item in group.Items)
        {
            if (item is NetworkDrawing.Group inner)
            {
                text.Append($"{indent}subgraph {inner.Id}[\"{Escape(inner.Name)}\"]\n");
                WriteItems(text, inner, indent + "    ");
                text.Append($"{indent}end\n");
            }
            else if (item is NetworkDrawing.Node layer)
            {
                text.Append($"{indent}{layer.Id}[\"{Label(layer)}\"]\n");
            }
        }
    }

    private static string Label(NetworkDrawing.Node node) => string.Join("<br/>", node.Lines.Where(line => line.Length > 0).Select(Escape));

    /// <summary>Escapes such characters as Mermaid's <c>#code;</c>.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (char character in text)
        {
            if (char.IsControl(character)) escaped.Append(' ');
            else if (Syntax.Contains(character, StringComparison.Ordinal))
                escaped.Append(FormattableString.Invariant($"#{(int)character};"));
            else escaped.Append(character);
        }

        return escaped.ToString();
    }
}
