using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>Where a kernel that takes tiles of examples through a network keeps their values.</summary>
internal static class TileArena
{
    /// <summary>
    /// Numbers per example that fit in local memory for eight examples: 24 KiB of the 32 that OpenCL promises; the rest is for a slice of weights.
    /// </summary>
    private const int MostLocal = 768;

    public static bool IsLocal(Schedule schedule) => schedule.ElementsPerExample <= MostLocal;
}
