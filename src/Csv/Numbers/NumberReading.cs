namespace Lamina.Data;

/// <summary>What was read from the text of a cell.</summary>
/// <param name="Kind">What the text looks like.</param>
/// <param name="Number">The number if it is one, else NaN.</param>
internal readonly record struct NumberReading(CellKind Kind, double Number = double.NaN);
