using System.ComponentModel;

namespace Lamina.Kernels;

/// <summary>The table of an embedding, (vocabulary, width), row-major.</summary>
/// <param name="Vocabulary">Rows of the table; 0 or more.</param>
/// <param name="Width">Numbers of a row; 0 or more.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct EmbeddingShape(int Vocabulary, int Width);
