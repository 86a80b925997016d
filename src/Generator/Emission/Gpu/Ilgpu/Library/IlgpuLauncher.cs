using ILGPU;
using ILGPU.Runtime;
using Lamina.Devices;

namespace Lamina.Generated;

/// <summary>Queues a kernel with its arguments.</summary>
internal delegate void IlgpuLauncher(AcceleratorStream stream, KernelConfig groups, ReadOnlySpan<DeviceArgument> arguments);
