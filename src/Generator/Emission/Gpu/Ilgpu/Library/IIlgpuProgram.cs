using ILGPU.Runtime;
using Lamina.Devices;

namespace Lamina.Generated;

/// <summary>A network's kernels, compiled into this assembly.</summary>
internal interface IIlgpuProgram
{
    /// <summary>The tiles, with the examples that this network's kernels take at a time.</summary>
    TileShape Tiles { get; }

    /// <summary>Launchers in the order of <see cref="KernelProgram.Kernels"/>.</summary>
    IlgpuLauncher[] Load(Accelerator accelerator);
}
