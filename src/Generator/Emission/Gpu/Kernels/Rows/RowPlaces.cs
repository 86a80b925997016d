using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Ir.Facts;

namespace Lamina.Generator.Emission.Gpu.Kernels.Rows;

/// <summary>Where the elements of rows lie.</summary>
internal static class RowPlaces
{
    /// <summary>The place in the example of element i of a row.</summary>
    public static KernelExpression Of(RowLayout rows, KernelExpression row, KernelExpression i) => rows.IsContiguous
        ? (row * rows.Length) + i
        : (((((row / rows.Interleaved) * (rows.Length / rows.Run)) + (i / rows.Run)) * rows.Interleaved)
            + (row % rows.Interleaved)) * rows.Run
            + (i % rows.Run);
}
