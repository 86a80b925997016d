using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Scheduling.Devices;
using static Lamina.Generator.Emission.Gpu.KernelIr.KernelExpression;

namespace Lamina.Generator.Emission.Gpu.Kernels.Sums;

/// <summary>
/// The gradient of an embedding's table: a work group takes some neighbouring elements of it and looks through all indices, a chunk at a
/// time, for those of its rows. Every element is summed up in the order of the indices, so that runs agree to the bit.
/// </summary>
internal static class EmbeddingSums
{
    private const int ElementsOfWorkGroup = WorkDivision.TableElementsOfWorkGroup;

    public static void Write(OpReading op, ShareWriter shares)
    {
        KernelBuilder builder = op.Builder;
        int width = op.Node.Shape.Last, length = op.Length;
        KernelArray dy = op.Memory(0), indices = op.Memory(1);
        TermRange terms = shares.Terms(op.Id, op.Scope.Examples * op.LengthOf(1));
        KernelExpression first = builder.Name("first", KernelBuilder.WorkGroup * ElementsOfWorkGroup);
        KernelExpression elementsOfItem = (ElementsOfWorkGroup + Tile.WorkGroup - 1) / Tile.WorkGroup;
        KernelArray sums = builder.Reserve("sums", KernelSpace.Private, elementsOfItem);
        ForElements((i, _, _) => builder.Store(sums, i, Number(0)));
        var chunks = new IndexChunks(builder, indices, first / width, (first + (ElementsOfWorkGroup - 1)) / width);
        chunks.ForEach(terms, (term, index) => ForElements((i, row, column) =>
        {
            using (builder.If(index.IsEqualTo(row.As(KernelType.Float)))) builder.Store(sums, i, sums[i] + dy[(term * width) + column]);
        }));
        ForElements((i, row, column) =>
        {
            KernelExpression place = builder.Name("place", (row * width) + column);
            using (builder.If(place < length)) shares.Store(op.Id, place, sums[i]);
        });

        void ForElements(Action<KernelExpression, KernelExpression, KernelExpression> body)
        {
            using (builder.For("i", elementsOfItem, out KernelExpression i))
            {
                KernelExpression element = builder.Name("element", (i * Tile.WorkGroup) + KernelBuilder.Item);
                KernelExpression place = builder.Name("inTable", first + element);
                using (builder.If(element < ElementsOfWorkGroup))
                    body(i, builder.Name("tableRow", place / width), builder.Name("column", place % width));
            }
        }
    }
}
