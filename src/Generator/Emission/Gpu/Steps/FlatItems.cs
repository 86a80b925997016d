using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Launches;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Steps;

/// <summary>All examples dealt out over all groups: a work item per number or per row, or a group per long row.</summary>
internal sealed class FlatItems : IItems
{
    /// <summary>From this length on a group takes a row; below it, most of its items would be idle.</summary>
    private const int GroupRowLength = 128;

    private readonly KernelScope scope;

    public FlatItems(KernelScope scope) => this.scope = scope;

    /// <summary>The groups that the launch needs.</summary>
    public GroupCount Groups { get; private set; } = new ItemGroups(1);

    private KernelBuilder Builder => scope.Builder;

    public void Elements(int length, bool isSumming, Action<Place> body)
    {
        Groups = new ItemGroups(length, IsSumming: isSumming);
        Deal(length, isSumming, (flat, example, column) => body(new Place(example, column, null, flat, length)));
    }

    public void Rows(RowLayout rows, bool isSumming, Action<RowWork> body)
    {
        if (rows.Length < GroupRowLength)
        {
            Groups = new ItemGroups(rows.PerExample, IsSumming: isSumming);
            Deal(rows.PerExample, isSumming, (_, example, row) => body(new RowWork(Builder, rows, new Place(example, 0), row, null)));
            return;
        }

        Groups = new WholeGroups(rows.PerExample, isSumming);
        KernelArray meeting = Builder.Reserve("meeting", KernelSpace.Local, Tile.Group);
        using (Builder.For("task", KernelBuilder.Group, scope.Examples * rows.PerExample, KernelBuilder.Groups, out KernelExpression task))
        {
            KernelExpression example = Builder.Name("example", task / rows.PerExample);
            KernelExpression row = Builder.Name("row", task % rows.PerExample);
            body(new RowWork(Builder, rows, new Place(example, 0), row, meeting));
        }
    }

    /// <summary>An item each, or, where there are fewer than tasks, several in turn.</summary>
    private void Deal(int perExample, bool inTurn, Action<KernelExpression, KernelExpression, KernelExpression> body)
    {
        KernelExpression first = (KernelBuilder.Group * Tile.Group) + KernelBuilder.Item;
        KernelExpression count = scope.Examples * perExample;
        if (inTurn)
        {
            using (Builder.For("task", first, count, KernelBuilder.Groups * Tile.Group, out KernelExpression task)) Split(task);
            return;
        }

        KernelExpression only = Builder.Name("task", first);
        using (Builder.If(only < count)) Split(only);

        void Split(KernelExpression task) => body(
            task, Builder.Name("example", task / perExample), Builder.Name("column", task % perExample));
    }
}
