namespace Lamina.Data;

/// <summary>Targets that a loss does not allow.</summary>
/// <param name="Column">The first column, counted within the head's targets.</param>
/// <param name="Columns">Number of columns: 1, or all columns of a row whose sum is wrong.</param>
/// <param name="Value">The number, or the sum of the row.</param>
internal readonly record struct TargetFault(int Column, int Columns, double Value);
