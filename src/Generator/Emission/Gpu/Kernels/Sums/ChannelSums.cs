using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Scheduling.Devices;
using static Lamina.Generator.Emission.Gpu.KernelIr.KernelExpression;

namespace Lamina.Generator.Emission.Gpu.Kernels.Sums;

/// <summary>
/// A work group's channels of a value as (rows, channels), whose items take the rows in turn. Sums are taken as on the processor: blocks of
/// 32 elements plainly, added with their rounding errors carried along, so that a channel may have millions.
/// </summary>
internal sealed class ChannelSums
{
    private const int Channels = WorkDivision.ChannelsOfWorkGroup;

    private const int Block = 32;

    private readonly KernelBuilder builder;
    private readonly KernelArray parts;
    private readonly KernelExpression inGroup;
    private readonly KernelExpression lane;
    private readonly KernelExpression lanes;
    private readonly KernelExpression rows;
    private readonly KernelExpression isChannel;

    public ChannelSums(KernelBuilder builder, int channels, KernelExpression rows)
    {
        this.builder = builder;
        parts = builder.Reserve("parts", KernelSpace.Local, Tile.WorkGroup);
        inGroup = builder.Name("inGroup", KernelBuilder.Item % Channels);
        lane = builder.Name("lane", KernelBuilder.Item / Channels);
        lanes = builder.Name("lanes", Tile.WorkGroup / Channels);
        Channel = builder.Name("channel", (KernelBuilder.WorkGroup * Channels) + inGroup);
        isChannel = Channel < channels;
        this.rows = builder.Name("rows", rows);
        Share = builder.Name("share", Number(1) / this.rows.As(KernelType.Float));
    }

    /// <summary>The item's channel; the last work group has items without.</summary>
    public KernelExpression Channel { get; }

    /// <summary>1/rows.</summary>
    public KernelExpression Share { get; }

    /// <summary>Whether a channel is a single element.</summary>
    public KernelExpression IsSingle => rows.IsEqualTo(1);

    /// <summary>True in one item of each channel.</summary>
    public KernelExpression IsLeader => lane.IsEqualTo(0) & isChannel;

    /// <summary>Something that depends on the channel; 0 in items without.</summary>
    public KernelExpression OfChannel(string name, Func<KernelExpression> value) =>
        builder.Name(name, Select(isChannel, value(), Number(0)));

    /// <summary>Writes something for every row of the item.</summary>
    public void ForRows(Action<KernelExpression> body)
    {
        using (builder.If(isChannel))
        using (builder.For("row", new LoopRange(lane, rows, lanes), out KernelExpression row)) body(row);
    }

    /// <summary>The sum of a value for each row of the item's channel, known to all items of the channel.</summary>
    public KernelExpression Sum(string name, Func<KernelExpression, KernelExpression> value)
    {
        VariableExpression own = builder.Declare(name, Number(0));
        VariableExpression lost = builder.Declare("lost", Number(0));
        using (builder.If(isChannel))
        using (builder.For("block", new LoopRange(lane, rows, lanes * Block), out KernelExpression block))
        {
            KernelExpression next = builder.Name("next", block + (lanes * Block));
            KernelExpression end = builder.Name("end", Select(next < rows, next, rows));
            VariableExpression part = builder.Declare("part", Number(0));
            using (builder.For("row", new LoopRange(block, end, lanes), out KernelExpression row)) builder.Set(part, part + value(row));
            KernelExpression total = builder.Name("total", own + part);
            KernelExpression added = builder.Name("added", total - own);
            builder.Set(lost, lost + ((own - (total - added)) + (part - added)));
            builder.Set(own, total);
        }

        return ReduceAcrossWorkGroup(name, own + lost);
    }

    /// <summary>Every item joins what the channel's items have, in the same order.</summary>
    private KernelExpression ReduceAcrossWorkGroup(string name, KernelExpression own)
    {
        builder.Store(parts, KernelBuilder.Item, own);
        builder.Barrier();
        VariableExpression all = builder.Declare(name + "OfAll", Number(0));
        using (builder.For("part", lanes, out KernelExpression part)) builder.Set(all, all + parts[(part * Channels) + inGroup]);
        builder.Barrier();
        return all;
    }
}
