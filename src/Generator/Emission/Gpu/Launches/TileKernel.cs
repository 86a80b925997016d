using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>One kernel for a whole pass of a small network.</summary>
internal static class TileKernel
{
    public static Launch Write(Schedule schedule, ParameterLayout layout, IReadOnlyList<Step> steps, LossWeights weights, bool isTraining) =>
        throw new InvalidOperationException();
}
