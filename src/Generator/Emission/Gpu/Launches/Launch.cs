using System.Collections.Immutable;
using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>One kernel of a pass with what the host gives it.</summary>
/// <param name="Name">Of the kernel, unless a different one has it.</param>
/// <param name="Kernel">What runs.</param>
/// <param name="Arguments">One for each parameter.</param>
/// <param name="Groups">How many groups.</param>
/// <param name="Steps">The steps it computes.</param>
internal sealed record Launch(
    string Name, Kernel Kernel, ImmutableArray<HostArgument> Arguments, GroupCount Groups, ImmutableArray<Step> Steps)
{
    /// <summary>Bytes and operations.</summary>
    public LaunchCost Cost { get; init; } = new(0, 0, 0, 0);
}

/// <summary>What a launch must read and write, and what it computes.</summary>
internal sealed record LaunchCost(long BytesPerExample, long Bytes, long OperationsPerExample, long Operations);
