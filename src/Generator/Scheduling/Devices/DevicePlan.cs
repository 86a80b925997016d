using System.Collections.Immutable;

namespace Lamina.Generator.Scheduling.Devices;

/// <summary>A schedule as a device computes it.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="Launches">In order.</param>
/// <param name="IsTraining">Whether parameters are changed after it, unless a loss or a gradient is not finite.</param>
internal sealed record DevicePlan(Schedule Schedule, ImmutableArray<PlannedLaunch> Launches, bool IsTraining)
{
    /// <summary>The memory of the one kernel that computes all in tiles of examples; null where layers have kernels of their own.</summary>
    public TilePlan? Tiles => Launches.Select(launch => launch.Tiles).FirstOrDefault();
}
