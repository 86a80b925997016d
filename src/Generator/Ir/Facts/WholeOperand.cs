namespace Lamina.Generator.Ir.Facts;

/// <summary>An operand whose elements are whole numbers from 0.</summary>
/// <param name="Operand">Its place among the operands.</param>
/// <param name="Limit">Of indices, the number of rows to choose from; of lengths, the greatest.</param>
/// <param name="AreIndices">Whether they are indices rather than lengths.</param>
internal sealed record WholeOperand(int Operand, int Limit, bool AreIndices);
