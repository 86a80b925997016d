using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Scheduling.Devices;

namespace Lamina.Generator.Emission.Gpu.Kernels.Products;

/// <summary>A small block of a product, computed by one work item in private memory.</summary>
internal static class ItemBlock
{
    private const int Size = ProductPanel.BlockSize;

    /// <summary>Writes the sums of a block.</summary>
    /// <param name="builder">The kernel.</param>
    /// <param name="columns">Columns of the block.</param>
    /// <param name="terms">Terms of a sum.</param>
    /// <param name="left">A number of A: (row of the block, term).</param>
    /// <param name="right">A number of B: (column of the block, term).</param>
    /// <returns>The sums, (Size, columns).</returns>
    public static KernelArray Sums(
        KernelBuilder builder, int columns, KernelExpression terms, Func<KernelExpression, KernelExpression, KernelExpression> left,
        Func<KernelExpression, KernelExpression, KernelExpression> right)
    {
        KernelArray sums = builder.Reserve("sums", KernelSpace.Private, Size * columns);
        using (builder.For("i", Size * columns, out KernelExpression i, unroll: true)) builder.Store(sums, i, KernelExpression.Number(0));
        using (builder.For("k", terms, out KernelExpression k))
        {
            KernelArray row = builder.Reserve("bRow", KernelSpace.Private, columns);
            using (builder.For("j", columns, out KernelExpression j, unroll: true)) builder.Store(row, j, right(j, k));
            using (builder.For("i", Size, out KernelExpression i, unroll: true))
            {
                KernelExpression factor = builder.Name("factor", left(i, k));
                using (builder.For("j", columns, out KernelExpression j, unroll: true))
                {
                    KernelExpression place = (i * columns) + j;
                    builder.Store(sums, place, KernelExpression.Call(KernelFunction.MultiplyAdd, factor, row[j], sums[place]));
                }
            }
        }

        return sums;
    }

    /// <summary>Writes what becomes of each sum: (row of the block, column of the block, value).</summary>
    public static void ForEach(
        KernelBuilder builder, KernelArray sums, int columns, Action<KernelExpression, KernelExpression, KernelExpression> write)
    {
        using (builder.For("i", Size, out KernelExpression i, unroll: true))
        using (builder.For("j", columns, out KernelExpression j, unroll: true))
        {
            write(i, j, sums[(i * columns) + j]);
        }
    }
}
