using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Steps;

/// <summary>One row, taken by one work item, or by a whole group that meets for every sum.</summary>
internal sealed class RowWork
{
    private readonly KernelBuilder builder;
    private readonly RowLayout rows;
    private readonly KernelArray? meeting;

    /// <summary>A row.</summary>
    /// <param name="builder">The kernel.</param>
    /// <param name="rows">Its numbers.</param>
    /// <param name="place">Its example.</param>
    /// <param name="row">Its place in the example.</param>
    /// <param name="meeting">Local memory of a number per item where a group takes the row; null for one item.</param>
    public RowWork(KernelBuilder builder, RowLayout rows, Place place, KernelExpression row, KernelArray? meeting)
    {
        this.builder = builder;
        this.rows = rows;
        this.meeting = meeting;
        Example = place;
        Row = row;
    }

    /// <summary>The example; its column means nothing.</summary>
    public Place Example { get; }

    public KernelExpression Row { get; }

    /// <summary>True in the one item that speaks for the row; null where there is only one.</summary>
    public KernelExpression? Speaks => meeting is null ? null : KernelBuilder.Item.IsEqualTo(0);

    /// <summary>Number i of the row.</summary>
    public Place At(KernelExpression i) => Example.At(RowPlaces.Of(rows, Row, i));

    /// <summary>Every number of the row, dealt out.</summary>
    public void ForEach(Action<KernelExpression> body)
    {
        (KernelExpression start, KernelExpression step) = meeting is null ? (0, 1) : (KernelBuilder.Item, Tile.Group);
        using (builder.For("i", start, rows.Length, step, out KernelExpression i)) body(i);
    }

    /// <summary>The sum of a number for each i.</summary>
    public KernelExpression Sum(string name, Func<KernelExpression, KernelExpression> value) =>
        Reduce(name, KernelExpression.Number(0), (sum, term) => sum + term, value);

    /// <summary>The greatest of a number for each i.</summary>
    public KernelExpression Max(string name, Func<KernelExpression, KernelExpression> value) => Reduce(
        name, KernelExpression.Number(double.NegativeInfinity), (most, other) => KernelExpression.Call(KernelFunction.Max, most, other), value);

    private KernelExpression Reduce(
        string name, KernelExpression start, Func<KernelExpression, KernelExpression, KernelExpression> join,
        Func<KernelExpression, KernelExpression> value)
    {
        VariableExpression own = builder.Declare(name, start);
        ForEach(i => builder.Set(own, join(own, value(i))));
        return meeting is null ? own : Meet(name, start, join, own);
    }

    /// <summary>Every item joins what all items have, in the same order, so that all get the same bits.</summary>
    private KernelExpression Meet(
        string name, KernelExpression start, Func<KernelExpression, KernelExpression, KernelExpression> join, VariableExpression own)
    {
        builder.Store(meeting!, KernelBuilder.Item, own);
        builder.Barrier();
        VariableExpression all = builder.Declare(name + "OfAll", start);
        using (builder.For("item", Tile.Group, out KernelExpression item)) builder.Set(all, join(all, meeting![item]));
        builder.Barrier();
        return all;
    }
}
