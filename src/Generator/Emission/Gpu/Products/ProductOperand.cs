using Lamina.Generator.Emission.Gpu.KernelIr;

namespace Lamina.Generator.Emission.Gpu.Products;

/// <summary>One operand of a product, as a matrix of lines (the rows of A, the columns of B) and terms of the sums.</summary>
/// <param name="Load">Writes what comes before, if anything, and gives a number: (line, term). Both lie inside the matrix.</param>
/// <param name="TermsAreNeighbours">Whether neighbouring terms of a line lie side by side in memory; else neighbouring lines of a term do.</param>
/// <param name="Lines">Lines.</param>
internal sealed record ProductOperand(
    Func<KernelExpression, KernelExpression, KernelExpression> Load, bool TermsAreNeighbours, KernelExpression Lines);
