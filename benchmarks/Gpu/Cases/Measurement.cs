using Lamina.Devices;

namespace Lamina.Benchmarks.Gpu.Cases;

/// <summary>The medians of a case.</summary>
/// <param name="Launches">Number of launches per step.</param>
/// <param name="Wall">Seconds per step in a queue of steps, by the host's clock.</param>
/// <param name="Kernels">Seconds per step that kernels run, by the device's clock.</param>
/// <param name="Host">Seconds per step on all cores of the processor.</param>
/// <param name="Bytes">Bytes that the launches of a step must read and write, according to the plan.</param>
/// <param name="Operations">Additions, multiplications and functions of a step, according to the plan.</param>
/// <param name="Tiles">The tiles for which the kernels were compiled.</param>
internal sealed record Measurement(
    double Launches, double Wall, double Kernels, double Host, double Bytes, double Operations, TileShape Tiles);
