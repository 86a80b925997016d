using System.Text;

namespace Lamina;

/// <summary>Writes a network in the DOT language of Graphviz.</summary>
internal static class DotWriter
{
    public static string Write(NetworkDescription network)
    {
        var drawing = new NetworkDrawing(network);
        var text = new StringBuilder($"digraph \"{Escape(network.Name)}\" {{\n    node [shape=box];\n");
        foreach (NetworkDrawing.Node input in drawing.Inputs) text.Append($"    {input.Id} [shape=oval, label=\"{Label(input)}\"];\n");
        WriteItems(text, drawing.Layers, "    ");
        foreach (NetworkDrawing.Node head in drawing.Heads) text.Append($"    {head.Id} [shape=hexagon, label=\"{Label(head)}\"];\n");
        foreach ((string from, string to) in drawing.Edges) text.Append($"    {from} -> {to};\n");
        return text.Append("}\n").ToString();
    }

    private static void WriteItems(StringBuilder text, NetworkDrawing.Group group, string indent)
    {
        foreach (NetworkDrawing.Item item in group.Items)
        {
            if (item is NetworkDrawing.Group inner)
            {
                // Graphviz draws a frame around subgraphs whose names begin with "cluster".
                text.Append($"{indent}subgraph cluster_{inner.Id} {{\n{indent}    label=\"{Escape(inner.Name)}\";\n");
                WriteItems(text, inner, indent + "    ");
                text.Append($"{indent}}}\n");
            }
            else if (item is NetworkDrawing.Node layer)
            {
                text.Append($"{indent}{layer.Id} [label=\"{Label(layer)}\"];\n");
            }
        }
    }

    private static string Label(NetworkDrawing.Node node) => string.Join("\\n", node.Lines.Where(line => line.Length > 0).Select(Escape));

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (char character in text)
        {
            if (character is '"' or '\\') escaped.Append('\\');
            escaped.Append(char.IsControl(character) ? ' ' : character);
        }

        return escaped.ToString();
    }
}
