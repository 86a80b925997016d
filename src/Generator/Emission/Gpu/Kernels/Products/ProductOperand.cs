using Lamina.Generator.Emission.Gpu.KernelIr;

namespace Lamina.Generator.Emission.Gpu.Kernels.Products;

/// <summary>One operand of a product, as a matrix of lines (the rows of A, the columns of B) and terms of the sums.</summary>
/// <param name="Load">Writes what comes before, if anything, and gives an element: (line, term). Both lie inside the matrix.</param>
/// <param name="TermsAreNeighbours">Whether neighbouring terms of a line lie side by side in memory; else neighbouring lines of a term
/// do.</param>
/// <param name="Lines">Lines.</param>
internal sealed record ProductOperand(
    Func<KernelExpression, KernelExpression, KernelExpression> Load, bool TermsAreNeighbours, KernelExpression Lines)
{
    /// <summary>
    /// Four neighbouring terms of a line, from one whose place is a multiple of four; null where the terms do not come in fours.
    /// </summary>
    public Func<KernelExpression, KernelExpression, KernelExpression>? Four { get; init; }

    /// <summary>A matrix of which a line's terms lie side by side.</summary>
    public static ProductOperand OfRows(KernelArray array, int terms, KernelExpression lines) =>
        new((line, term) => array[(line * terms) + term], TermsAreNeighbours: true, lines)
        {
            Four = terms % 4 == 0 ? (line, term) => array.Four((line * terms) + term) : null,
        };
}
