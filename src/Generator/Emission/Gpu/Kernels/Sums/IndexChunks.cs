using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using static Lamina.Generator.Emission.Gpu.KernelIr.KernelExpression;

namespace Lamina.Generator.Emission.Gpu.Kernels.Sums;

/// <summary>
/// Indices taken through local memory, one for each item of the work group at a time. Chunks without an index in the wanted range are
/// passed over, which for a large vocabulary are nearly all.
/// </summary>
internal sealed class IndexChunks
{
    private readonly KernelBuilder builder;
    private readonly KernelArray indices;
    private readonly KernelExpression lowest;
    private readonly KernelExpression highest;
    private readonly KernelArray chunk;
    private readonly KernelArray hit;

    public IndexChunks(KernelBuilder builder, KernelArray indices, KernelExpression lowest, KernelExpression highest)
    {
        this.builder = builder;
        this.indices = indices;
        this.lowest = builder.Name("lowest", lowest.As(KernelType.Float));
        this.highest = builder.Name("highest", highest.As(KernelType.Float));
        chunk = builder.Reserve("chunk", KernelSpace.Local, Tile.WorkGroup);
        hit = builder.Reserve("hit", KernelSpace.Local, 1);
    }

    /// <summary>Writes what is done with an index: (its place, the index). Items of the work group come by together.</summary>
    public void ForEach(TermRange terms, Action<KernelExpression, KernelExpression> body)
    {
        using (builder.If(KernelBuilder.Item.IsEqualTo(0))) builder.Store(hit, 0, Number(-1));
        builder.Barrier();
        using (builder.For("at", new LoopRange(terms.Start, terms.End, Tile.WorkGroup), out KernelExpression at))
        {
            // The last chunk with a hit, so that nothing need be reset.
            KernelExpression ordinal = builder.Name("ordinal", ((at - terms.Start) / Tile.WorkGroup).As(KernelType.Float));
            Load(at, terms.End, ordinal);
            builder.Barrier();
            using (builder.If(hit[0].IsEqualTo(ordinal)))
            using (builder.For("j", Tile.WorkGroup, out KernelExpression j))
            {
                body(builder.Name("term", at + j), builder.Name("index", chunk[j]));
            }

            builder.Barrier();
        }
    }

    /// <summary>Beyond the end lies −1, which is no row.</summary>
    private void Load(KernelExpression at, KernelExpression end, KernelExpression ordinal)
    {
        KernelExpression own = builder.Name("own", at + KernelBuilder.Item);
        KernelExpression index = builder.Name("ownIndex", Select(own < end, indices[own], Number(-1)));
        builder.Store(chunk, KernelBuilder.Item, index);
        using (builder.If((index >= lowest) & (index <= highest))) builder.Store(hit, 0, ordinal);
    }
}
