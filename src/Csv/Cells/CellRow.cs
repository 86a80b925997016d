namespace Lamina.Data;

/// <summary>One row of a text table: its cells as written, without quotes, and its line.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Cells">Texts of the cells; at least one.</param>
internal readonly record struct CellRow(int Line, string[] Cells);
