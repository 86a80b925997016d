using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Kernels.Update;
using Lamina.Generator.Emission.Gpu.Launches;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Runs;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Scheduling.Devices;

namespace Lamina.Generator.Emission.Gpu.Host;

/// <summary>A network's three methods as launches, and its kernels, each once.</summary>
/// <param name="ClassName">Of the generated device program, from the network's full name.</param>
/// <param name="Forward">Inference.</param>
/// <param name="Evaluate">Evaluation.</param>
/// <param name="Backward">Training.</param>
/// <param name="Kernels">In the order of their places.</param>
internal sealed record DeviceNetwork(
    string ClassName, DeviceMethod Forward, DeviceMethod Evaluate, DeviceMethod Backward, ImmutableArray<NamedKernel> Kernels)
{
    /// <summary>Kernel that sums the squares of the gradient.</summary>
    public const string Norm = "norm";

    /// <summary>Kernel that changes the parameters.</summary>
    public const string Update = "update";

    /// <summary>Elements per example that the widest method in tiles keeps of its values.</summary>
    public int ArenaLength => Tiles.Select(tiles => tiles.ArenaLength).DefaultIfEmpty(0).Max();

    /// <summary>Whether they fit in local memory in every method.</summary>
    public bool IsArenaLocal => Tiles.All(tiles => tiles.IsArenaLocal);

    private IEnumerable<TilePlan> Tiles => new[] { Forward, Evaluate, Backward }.Select(method => method.Plan.Tiles).OfType<TilePlan>();

    public static DeviceNetwork Of(HostDeclaration host, ParameterLayout layout, DevicePlans plans, CompilerRun run)
    {
        run.Enter(CompilerStage.OpenCl);
        var table = new KernelNameTable(run);
        DeviceMethod forward = Method(plans.Forward);
        DeviceMethod evaluate = Method(plans.Evaluate);
        DeviceMethod backward = Method(plans.Backward);
        table.Add(Norm, UpdateKernels.Norm());
        table.Add(Update, UpdateKernels.Update());
        return new DeviceNetwork(NameOf(host), forward, evaluate, backward, table.Kernels);

        DeviceMethod Method(DevicePlan plan) => new(
            plan,
            LaunchWriter.Write(plan, layout, run).Select(launch => (launch, table.Add(launch.Name, launch.Kernel))).ToImmutableArray());
    }

    /// <summary>A name that no other network of the compilation has: its class may be one of several of its name.</summary>
    private static string NameOf(HostDeclaration host) => string.Concat(host.FileName.Select(Letter)).TrimStart('_') + "Device";

    /// <summary>What is not allowed in a name becomes an underscore, and an underscore two: A.B and A_B are two networks.</summary>
    private static string Letter(char c) => char.IsLetterOrDigit(c) ? c.ToString() : c == '_' ? "__" : "_";
}

/// <summary>A method as launches, each with the place of its kernel.</summary>
internal sealed record DeviceMethod(DevicePlan Plan, ImmutableArray<(Launch Launch, NamedKernel Kernel)> Launches)
{
    /// <summary>Launches that add up a loss.</summary>
    public int Losses => Launches.Sum(pair => pair.Launch.Arguments.Count(argument => argument is LossArgument));
}
