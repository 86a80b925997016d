namespace Lamina.Kernels;

/// <summary>The part of a tile that is copied to C: its rows and columns, the distances of rows in the tile and in C.</summary>
internal readonly record struct EdgeShape(int Rows, int Columns, nint TileRow, nint CRow, bool Accumulate);
