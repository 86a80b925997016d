using System.Collections.Immutable;
using Lamina.Generator.Ir.Facts;

namespace Lamina.Generator.Scheduling.Devices;

/// <summary>One kernel of a device's plan, before it is written.</summary>
/// <param name="Groups">The groups that it computes, in order.</param>
/// <param name="WorkGroups">How many work groups it runs in.</param>
/// <param name="Cost">Bytes and operations.</param>
internal sealed record PlannedLaunch(ImmutableArray<FusedGroup> Groups, WorkGroups WorkGroups, LaunchCost Cost)
{
    /// <summary>The memory of one that computes the whole graph, a tile of examples at a time; else null.</summary>
    public TilePlan? Tiles { get; init; }

    /// <summary>What its groups are; those of one launch are computed alike, unless it computes the whole graph.</summary>
    public OpClass Class => Groups[0].Class;

    /// <summary>The rows that its groups take as wholes; null where they take none.</summary>
    public RowLayout? Rows => Groups[0].Rows;

    /// <summary>Whether it returns a loss.</summary>
    public bool IsSumming => Groups.Any(group => group.IsSumming);
}
