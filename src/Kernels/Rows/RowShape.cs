using System.ComponentModel;

namespace Lamina.Kernels;

/// <summary>The sizes of a row-major matrix (rows, width).</summary>
/// <param name="Rows">Rows; 0 or more.</param>
/// <param name="Width">Columns; 0 or more.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct RowShape(int Rows, int Width);
