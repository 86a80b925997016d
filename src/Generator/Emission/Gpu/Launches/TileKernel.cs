using System.Collections.Immutable;
using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Products;
using Lamina.Generator.Emission.Gpu.Steps;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>
/// One kernel for a whole pass of a small network: a group takes a tile of examples through all steps, keeps their values in an arena of its own,
/// meets behind every step, and then takes its next tile. Each group sums up a share of the gradient and a summand of each loss.
/// </summary>
internal sealed class TileKernel
{
    private readonly KernelScope scope;
    private readonly ParameterLayout layout;
    private readonly IReadOnlyList<Step> steps;
    private readonly Dictionary<Step, VariableExpression> totals = new();

    private TileKernel(Schedule schedule, ParameterLayout layout, IReadOnlyList<Step> steps)
    {
        this.layout = layout;
        this.steps = steps;
        scope = new KernelScope(schedule, steps, id => ValueNames.OfBuffer(schedule.Graph.Nodes[id], block: ""));
    }

    private KernelBuilder Builder => scope.Builder;

    public static Launch Write(Schedule schedule, ParameterLayout layout, IReadOnlyList<Step> steps, LossWeights weights, bool isTraining)
    {
        var kernel = new TileKernel(schedule, layout, steps);
        kernel.WriteBody(schedule, weights, isTraining);
        string name = isTraining ? "backwardTiles" : schedule.Graph.Outputs.Loss == GraphOutputs.None ? "forwardTiles" : "evaluateTiles";
        return new Launch(
            name, kernel.Builder.Build("The whole pass, a tile of examples at a time."), kernel.scope.Arguments, new TileGroups(isTraining),
            steps.ToImmutableArray())
        {
            Cost = LaunchCosts.Of(schedule, steps) with { BytesPerExample = LaunchCosts.OfTiles(schedule) },
        };
    }

    private void WriteBody(Schedule schedule, LossWeights weights, bool isTraining)
    {
        ReserveArena(schedule);
        int panel = steps.SelectMany(step => step.Nodes).Max(id => TileProduct.PanelLengthOf(scope.Graph, id));
        KernelArray? weightsOfPanel = panel == 0 ? null : Builder.Reserve("weights", KernelSpace.Local, panel);
        foreach (Step step in steps.Where(step => StepBody.IsSumming(scope.Graph, step)))
        {
            totals[step] = Builder.Declare("total", KernelExpression.Number(0));
        }

        KernelExpression tiles = (scope.Examples + Tile.Examples - 1) / Tile.Examples;
        using (Builder.For("tile", KernelBuilder.Group, tiles, KernelBuilder.Groups, out KernelExpression tile))
        {
            KernelExpression first = Builder.Name("first", tile * Tile.Examples);
            KernelExpression count = Builder.Name("count", KernelExpression.Call(KernelFunction.Min, Tile.Examples, scope.Examples - first));
            var items = new TileItems(scope, first, count);
            foreach (Step step in steps)
            {
                Builder.Comment(string.Join(", ", step.Nodes.Select(id => scope.Node(id).Layer).Distinct()));
                WriteStep(step, items, new TileProduct(scope, items, count, weightsOfPanel), tile);
                Builder.Barrier();
            }
        }

        GroupSum.Write(scope, totals.Select(total => ((KernelExpression)total.Value, weights.Of(total.Key))), isTraining);
    }

    private void ReserveArena(Schedule schedule)
    {
        if (schedule.ElementsPerExample == 0) return;
        KernelExpression length = Tile.Examples * schedule.ElementsPerExample;
        if (TileArena.IsLocal(schedule))
        {
            scope.Arena = Builder.Reserve("arena", KernelSpace.Local, length);
            return;
        }

        scope.Arena = scope.Array(new RangeArgument("Arena"), "arena", isWritten: true);
        scope.ArenaStart = Builder.Name("arenaStart", KernelBuilder.Group * length);
    }

    private void WriteStep(Step step, TileItems items, TileProduct products, KernelExpression tile)
    {
        if (step.Kind == StepKind.ParameterGradients)
        {
            new TileGradient(scope, items, layout, isFirst: tile.IsEqualTo(KernelBuilder.Group)).Write(step, products.Count);
            return;
        }

        totals.TryGetValue(step, out VariableExpression? total);
        var op = new OpReading(scope, step.Nodes[0]);
        if (StepRows.Of(scope.Graph, step) is { } rows)
        {
            items.Rows(rows, isSumming: false, row => StepBody.Row(scope, step, row, total));
            return;
        }

        var fused = new FusedKernel(scope.Graph, step);
        if (fused.Product is not null)
        {
            products.Write(op, (place, value) => FusedElement.Write(scope, fused, place, value, total));
            return;
        }

        ElementOps.Writer? head = fused.Head is null ? null : ElementOps.Table[op.Op];
        items.Elements(fused.Length, isSumming: false, place => StepBody.Element(scope, fused, place, head, total));
    }
}
