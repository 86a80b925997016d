using Lamina.Generator.Emission.Gpu.KernelIr;

namespace Lamina.Generator.Emission.Gpu.Steps;

/// <summary>Rows of an example that an op takes as wholes.</summary>
/// <param name="PerExample">Rows of an example.</param>
/// <param name="Length">Numbers of a row.</param>
/// <param name="Column">Place in the example of number i of a row: (row, i).</param>
internal sealed record RowShape(int PerExample, int Length, Func<KernelExpression, KernelExpression, KernelExpression> Column)
{
    /// <summary>Rows whose numbers lie side by side.</summary>
    public static RowShape Of(int exampleLength, int length) =>
        new(exampleLength / length, length, (row, i) => (row * length) + i);
}
