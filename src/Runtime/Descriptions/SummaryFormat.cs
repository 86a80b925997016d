namespace Lamina;

/// <summary>The forms of a network's summary.</summary>
public enum SummaryFormat
{
    /// <summary>Layers with shapes, parameters, multiply-adds and memory, as <see cref="NetworkDescription.ToTable"/>.</summary>
    Table,

    /// <summary>The graph of layers for Mermaid, as <see cref="NetworkDescription.ToMermaid"/>.</summary>
    Mermaid,

    /// <summary>The graph of layers for Graphviz, as <see cref="NetworkDescription.ToDot"/>.</summary>
    Dot,
}
