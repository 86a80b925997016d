using Lamina.Devices;

namespace Lamina.Benchmarks.Gpu.Cases;

/// <summary>The medians of a case.</summary>
/// <param name="Launches">Launches of a step, counted.</param>
/// <param name="Wall">Seconds of a step in a queue of steps, by the clock of the host.</param>
/// <param name="Kernels">Seconds that the kernels of a step run, by the clock of the device.</param>
/// <param name="Host">Seconds of a step on all cores of the processor.</param>
/// <param name="Bytes">Bytes that the launches of a step must read and write, as planned.</param>
/// <param name="Operations">Additions, multiplications and functions of a step, as planned.</param>
/// <param name="Tiles">What the kernels were compiled for.</param>
internal sealed record Measurement(
    double Launches, double Wall, double Kernels, double Host, double Bytes, double Operations, TileShape Tiles);
