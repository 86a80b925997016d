using System.Collections.Immutable;
using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using Lamina.Generator.Runs;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Scheduling.Devices;

namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>
/// Writes the kernels of a plan. A kernel that computes a whole graph takes a tile of examples through all groups, keeps their values in an
/// arena of its own, waits after every group, and then takes its next tile.
/// </summary>
internal sealed class LaunchWriter
{
    private readonly DevicePlan plan;
    private readonly ParameterLayout layout;

    private readonly CompilerRun? run;

    private LaunchWriter(DevicePlan plan, ParameterLayout layout, CompilerRun? run)
    {
        this.run = run;
        this.plan = plan;
        this.layout = layout;
    }

    public static ImmutableArray<Launch> Write(DevicePlan plan, ParameterLayout layout, CompilerRun? run = null)
    {
        var writer = new LaunchWriter(plan, layout, run);
        return plan.Launches.Select(writer.Write).ToImmutableArray();
    }

    private Launch Write(PlannedLaunch launch)
    {
        run?.Step();
        Graph graph = plan.Schedule.Graph;
        var scope = new KernelScope(plan, layout, launch, KernelValueNames.Of(graph, launch), run);
        if (launch.Tiles is { } tiles)
        {
            WriteTiles(scope, tiles);
        }
        else
        {
            var writer = new GroupWriter(scope);
            writer.Write(new FlatItems(scope), launch.Groups);
            writer.WriteTotals();
        }

        return new Launch(KernelNames.Of(plan, launch), scope.Builder.Build(KernelNames.Summary(graph, launch)), scope.Arguments, launch);
    }

    private static void WriteTiles(KernelScope scope, TilePlan plan)
    {
        KernelBuilder builder = scope.Builder;
        ReserveArena(scope, plan);
        KernelArray? panel = plan.PanelLength == 0 ? null : builder.Reserve("weights", KernelSpace.Local, plan.PanelLength);
        var writer = new GroupWriter(scope);
        KernelExpression tiles = (scope.Examples + Tile.Examples - 1) / Tile.Examples;
        using (builder.For("tile", new LoopRange(KernelBuilder.WorkGroup, tiles, KernelBuilder.WorkGroups), out KernelExpression tile))
        {
            KernelExpression first = builder.Name("first", tile * Tile.Examples);
            KernelExpression count =
                builder.Name("count", KernelExpression.Call(KernelFunction.Min, Tile.Examples, scope.Examples - first));
            var items = new TileItems(scope, new ExampleTile(first, count, IsFirst: tile.IsEqualTo(KernelBuilder.WorkGroup)), panel);
            foreach (FusedGroup group in scope.Launch.Groups)
            {
                builder.Comment(string.Join(", ", group.Nodes.Select(id => scope.Node(id).Layer).Distinct()));
                writer.Write(items, new[] { group });
                builder.Barrier();
            }
        }

        writer.WriteTotals();
    }

    private static void ReserveArena(KernelScope scope, TilePlan plan)
    {
        if (plan.ArenaLength == 0) return;
        KernelExpression length = Tile.Examples * plan.ArenaLength;
        if (plan.IsArenaLocal)
        {
            scope.Arena = scope.Builder.Reserve("arena", KernelSpace.Local, length);
            return;
        }

        scope.Arena = scope.Array(new RangeArgument("Arena"), "arena", isWritten: true);
        scope.ArenaStart = scope.Builder.Name("arenaStart", KernelBuilder.WorkGroup * length);
    }
}
