using System.Collections.Immutable;
using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Products;
using Lamina.Generator.Emission.Gpu.Steps;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>Writes the kernel of a launch.</summary>
internal sealed class LaunchWriter
{
    private readonly Schedule schedule;
    private readonly ParameterLayout layout;
    private readonly LossWeights weights;
    private readonly bool isTraining;

    public LaunchWriter(Schedule schedule, ParameterLayout layout, bool isTraining)
    {
        this.schedule = schedule;
        this.layout = layout;
        this.isTraining = isTraining;
        weights = new LossWeights(schedule.Graph);
    }

    private Graph Graph => schedule.Graph;

    /// <summary>One kernel for a whole pass.</summary>
    public Launch Tiles(IReadOnlyList<Step> steps) => TileKernel.Write(schedule, layout, steps, weights, isTraining);

    /// <summary>One kernel for a step, or for steps over the same rows.</summary>
    public Launch Write(IReadOnlyList<Step> steps)
    {
        var step = new FusedKernel(Graph, steps[0]);
        var scope = new KernelScope(schedule, steps, Names(steps));
        GroupCount groups = WriteBody(steps, step, scope);
        string name = KernelNames.Of(Graph, steps[0], step);
        return new Launch(name, scope.Builder.Build(KernelNames.Summary(Graph, steps, step)), scope.Arguments, groups, steps.ToImmutableArray())
        {
            Cost = LaunchCosts.Of(schedule, steps),
        };
    }

    /// <summary>Names by what values are, so that equal layers share a kernel; those of several steps over rows by their layers.</summary>
    private Func<int, string> Names(IReadOnlyList<Step> steps)
    {
        bool areStatistics = steps.Count == 2 && ChannelStatistics.AreOfOne(Graph, steps[0], steps[1]);
        if (steps.Count > 1 && !areStatistics) return id => ValueNames.OfBuffer(Graph.Nodes[id], block: "");
        Step last = steps[steps.Count - 1];
        return KernelValueNames.Of(Graph, last, new FusedKernel(Graph, last));
    }

    private GroupCount WriteBody(IReadOnlyList<Step> steps, FusedKernel step, KernelScope scope)
    {
        var op = new OpReading(scope, steps[0].Nodes[0]);
        if (steps[0].Kind == StepKind.ParameterGradients) return GradientKernel.Write(scope, layout, steps[0]);
        if (StepRows.Of(Graph, steps[0]) is not null) return Rows(steps, scope);
        if (step.Head is null) return Elements(steps[0], step, scope, null);
        return op.Op.Class switch
        {
            OpClass.DenseProduct or OpClass.WindowProduct => Product(steps[0], step, scope, ProductOps.Values[op.Op](op)),
            OpClass.TensorProduct => GradientKernel.Write(scope, layout, steps[0]),
            OpClass.Gather => Elements(steps[0], step, scope, ElementOps.Table[op.Op]),
            _ => BatchOps.Table[op.Op](op, new ShareWriter(scope, layout)),
        };
    }

    /// <summary>A product whose tiles of results go through the step's functions.</summary>
    private GroupCount Product(Step step, FusedKernel fused, KernelScope scope, ProductReading product)
    {
        KernelBuilder builder = scope.Builder;
        bool isSumming = !fused.Sums.IsEmpty;
        if (!isSumming)
        {
            Tiles(scope, fused, product, null, null);
            return new ProductGroups(product.RowsPerExample, product.Columns, IsSumming: false);
        }

        // As many groups as may write sums: they take the tiles of rows in turn.
        VariableExpression total = builder.Declare("total", KernelExpression.Number(0));
        KernelExpression tiles = (product.A.Lines + Tile.Rows - 1) / Tile.Rows;
        using (builder.For("rowTile", KernelBuilder.Group, tiles, KernelBuilder.Groups, out KernelExpression rowTile))
        {
            Tiles(scope, fused, product, rowTile, total);
        }

        GroupSum.Write(scope, total, weights.Of(step), isTraining);
        return new ProductGroups(product.RowsPerExample, product.Columns, IsSumming: true);
    }

    private static void Tiles(
        KernelScope scope, FusedKernel step, ProductReading product, KernelExpression? rowTile, VariableExpression? total)
    {
        var tiles = new TiledProduct(scope.Builder, product.A, product.B, rowTile);
        tiles.WriteSums(0, product.Terms);
        tiles.WriteResults((row, column, value) => FusedElement.Write(scope, step, product.At(scope.Builder, row, column), value, total));
    }

    private GroupCount Elements(Step step, FusedKernel fused, KernelScope scope, ElementOps.Writer? head)
    {
        var items = new FlatItems(scope);
        bool isSumming = !fused.Sums.IsEmpty;
        VariableExpression? total = isSumming ? scope.Builder.Declare("total", KernelExpression.Number(0)) : null;
        items.Elements(fused.Length, isSumming, place => StepBody.Element(scope, fused, place, head, total));
        if (total is not null) GroupSum.Write(scope, total, weights.Of(step), isTraining);
        return items.Groups;
    }

    private GroupCount Rows(IReadOnlyList<Step> steps, KernelScope scope)
    {
        var items = new FlatItems(scope);
        RowLayout rows = StepRows.Of(Graph, steps[0])!;
        List<(Step Step, VariableExpression Total)> totals = steps.Where(step => StepBody.IsSumming(Graph, step))
            .Select(step => (step, scope.Builder.Declare("total", KernelExpression.Number(0)))).ToList();
        items.Rows(rows, totals.Count > 0, row =>
        {
            foreach (Step step in steps) StepBody.Row(scope, step, row, totals.FirstOrDefault(total => total.Step == step).Total);
        });
        GroupSum.Write(scope, totals.Select(total => ((KernelExpression)total.Total, weights.Of(total.Step))), isTraining);
        return items.Groups;
    }
}
