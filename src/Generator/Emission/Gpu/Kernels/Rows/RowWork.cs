using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir.Facts;

namespace Lamina.Generator.Emission.Gpu.Kernels.Rows;

/// <summary>One row, taken by one work item, or by a whole work group, which reduces every sum across its items.</summary>
internal sealed class RowWork
{
    private readonly KernelBuilder builder;
    private readonly RowLayout rows;
    private readonly KernelArray? shared;

    /// <summary>A row.</summary>
    /// <param name="builder">The kernel.</param>
    /// <param name="rows">Its elements.</param>
    /// <param name="place">Its example.</param>
    /// <param name="row">Its place in the example.</param>
    /// <param name="shared">Local memory of an element per item where a work group takes the row; null for one item.</param>
    public RowWork(KernelBuilder builder, RowLayout rows, Place place, KernelExpression row, KernelArray? shared)
    {
        this.builder = builder;
        this.rows = rows;
        this.shared = shared;
        Example = place;
        Row = row;
    }

    /// <summary>The example; its column means nothing.</summary>
    public Place Example { get; }

    public KernelExpression Row { get; }

    /// <summary>True in the item that acts for the row; null if there is only one.</summary>
    public KernelExpression? IsLeader => shared is null ? null : KernelBuilder.Item.IsEqualTo(0);

    /// <summary>Element i of the row.</summary>
    public Place At(KernelExpression i) => Example.At(RowPlaces.Of(rows, Row, i));

    /// <summary>Every element of the row, distributed.</summary>
    public void ForEach(Action<KernelExpression> body)
    {
        (KernelExpression start, KernelExpression step) = shared is null ? (0, 1) : (KernelBuilder.Item, Tile.WorkGroup);
        using (builder.For("i", new LoopRange(start, rows.Length, step), out KernelExpression i)) body(i);
    }

    /// <summary>The sum of a value for each i.</summary>
    public KernelExpression Sum(string name, Func<KernelExpression, KernelExpression> value) =>
        Reduce(name, KernelExpression.Number(0), (sum, term) => sum + term, value);

    /// <summary>The greatest of a value for each i.</summary>
    public KernelExpression Max(string name, Func<KernelExpression, KernelExpression> value) => Reduce(
        name, KernelExpression.Number(double.NegativeInfinity), (greatest, other) =>
            KernelExpression.Call(KernelFunction.Max, greatest, other), value);

    private KernelExpression Reduce(
        string name, KernelExpression start, Func<KernelExpression, KernelExpression, KernelExpression> join,
        Func<KernelExpression, KernelExpression> value)
    {
        VariableExpression own = builder.Declare(name, start);
        ForEach(i => builder.Set(own, join(own, value(i))));
        return shared is null ? own : ReduceAcrossWorkGroup(name, start, join, own);
    }

    /// <summary>Every item joins what all items have, in the same order, so that all get the same bits.</summary>
    private KernelExpression ReduceAcrossWorkGroup(
        string name, KernelExpression start, Func<KernelExpression, KernelExpression, KernelExpression> join, VariableExpression own)
    {
        builder.Store(shared!, KernelBuilder.Item, own);
        builder.Barrier();
        VariableExpression all = builder.Declare(name + "OfAll", start);
        using (builder.For("item", Tile.WorkGroup, out KernelExpression item)) builder.Set(all, join(all, shared![item]));
        builder.Barrier();
        return all;
    }
}
