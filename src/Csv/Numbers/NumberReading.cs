namespace Lamina.Data;

/// <summary>The result of reading the text of a cell.</summary>
/// <param name="Kind">The class of the text.</param>
/// <param name="Number">The number if it is one, else NaN.</param>
internal readonly record struct NumberReading(CellKind Kind, double Number = double.NaN);
