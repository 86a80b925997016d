using System.Collections.Immutable;
using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Scheduling.Devices;

namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>A planned launch with its kernel and what the host gives it.</summary>
/// <param name="Name">Of the kernel, unless a different one has it.</param>
/// <param name="Kernel">What runs.</param>
/// <param name="Arguments">One for each parameter.</param>
/// <param name="Plan">What it computes and in how many work groups.</param>
internal sealed record Launch(string Name, Kernel Kernel, ImmutableArray<HostArgument> Arguments, PlannedLaunch Plan);
