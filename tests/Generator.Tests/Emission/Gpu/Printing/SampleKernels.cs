using Lamina.Generator.Emission.Gpu.KernelIr;

namespace Lamina.Generator.Tests.Emission.Gpu.Printing;

/// <summary>Kernels that tests of printers print.</summary>
internal static class SampleKernels
{
    /// <summary>out[i] = f(in[i]), a work item each; f gets the number and its place.</summary>
    public static Kernel Map(Func<KernelExpression, KernelExpression, KernelExpression> function)
    {
        var builder = new KernelBuilder();
        KernelArray source = builder.Buffer("in", isWritten: false);
        KernelArray target = builder.Buffer("out", isWritten: true);
        KernelExpression count = builder.Number("count", KernelType.Int);
        KernelExpression item = builder.Name("item", (KernelBuilder.WorkGroup * Tile.WorkGroup) + KernelBuilder.Item);
        using (builder.If(item < count)) builder.Store(target, item, function(source[item], item));
        return builder.Build("A function of each number.");
    }

    /// <summary>C = A·B, tile by tile through local memory; one item computes ItemRows × ItemColumns numbers.</summary>
    public static Kernel Product(int rows, int columns, int depth)
    {
        var builder = new KernelBuilder();
        KernelArray a = builder.Buffer("a", isWritten: false);
        KernelArray b = builder.Buffer("b", isWritten: false);
        KernelArray c = builder.Buffer("c", isWritten: true);
        KernelArray left = builder.Reserve("left", KernelSpace.Local, Tile.Rows * Tile.Depth);
        KernelArray right = builder.Reserve("right", KernelSpace.Local, Tile.Depth * Tile.Columns);
        KernelArray sums = builder.Reserve("sums", KernelSpace.Private, Tile.ItemRows * Tile.ItemColumns);
        using (builder.For("s", Tile.ItemRows * Tile.ItemColumns, out KernelExpression s, unroll: true))
            builder.Store(sums, s, KernelExpression.Number(0));
        using (builder.For("start", new LoopRange(0, depth, Tile.Depth), out KernelExpression start))
        {
            Fill(builder, left, Tile.Rows, Tile.Depth, a, KernelBuilder.WorkGroup * Tile.Rows, rows, start, depth);
            Fill(builder, right, Tile.Depth, Tile.Columns, b, start, depth, KernelBuilder.WorkGroupColumn * Tile.Columns, columns);
            builder.Barrier();
            Accumulate(builder, left, right, sums);
            builder.Barrier();
        }

        builder.Comment("Only what lies in the matrix is stored.");
        ForEachSum(builder, (row, column, sum) =>
        {
            KernelExpression y = (KernelBuilder.WorkGroup * Tile.Rows) + row;
            KernelExpression x = (KernelBuilder.WorkGroupColumn * Tile.Columns) + column;
            using (builder.If((y < rows) & (x < columns))) builder.Store(c, (y * columns) + x, sums[sum]);
        });
        return builder.Build("c = a·b.");
    }

    private static void Fill(
        KernelBuilder builder, KernelArray tile, KernelExpression height, KernelExpression width, KernelArray matrix,
        KernelExpression firstRow,
        KernelExpression rows, KernelExpression firstColumn, KernelExpression columns)
    {
        using (builder.For("place", new LoopRange(KernelBuilder.Item, height * width, Tile.WorkGroup), out KernelExpression place))
        {
            KernelExpression row = builder.Name("row", firstRow + (place / width));
            KernelExpression column = builder.Name("column", firstColumn + (place % width));
            builder.Store(tile, place, KernelExpression.Select(
                (row < rows) & (column < columns), matrix[(row * columns) + column], KernelExpression.Number(0)));
        }
    }

    private static void Accumulate(KernelBuilder builder, KernelArray left, KernelArray right, KernelArray sums)
    {
        using (builder.For("k", Tile.Depth, out KernelExpression k))
        {
            ForEachSum(builder, (row, column, sum) => builder.Store(sums, sum, KernelExpression.Call(
                KernelFunction.MultiplyAdd, left[(row * Tile.Depth) + k], right[(k * Tile.Columns) + column], sums[sum])));
        }
    }

    /// <summary>The numbers of the tile that an item computes.</summary>
    private static void ForEachSum(KernelBuilder builder, Action<KernelExpression, KernelExpression, KernelExpression> write)
    {
        KernelExpression across = Tile.Columns / Tile.ItemColumns;
        using (builder.For("i", Tile.ItemRows, out KernelExpression i))
        using (builder.For("j", Tile.ItemColumns, out KernelExpression j))
        {
            write(
                ((KernelBuilder.Item / across) * Tile.ItemRows) + i,
                ((KernelBuilder.Item % across) * Tile.ItemColumns) + j,
                (i * Tile.ItemColumns) + j);
        }
    }
}
