using Lamina.Tests;

namespace Lamina.Devices.Tests.Support;

/// <summary>The amount of testing per network: the more it computes, the fewer examples.</summary>
/// <param name="Counts">Batch sizes with which passes are compared; none is a multiple of a tile.</param>
/// <param name="Examples">Batch size of the training steps.</param>
/// <param name="Steps">Number of training steps.</param>
/// <param name="Rate">Their learning rate.</param>
/// <param name="IsDeep">Whether rounding errors grow through the layers, see <see cref="Near"/>.</param>
/// <param name="TimesWorst">For gradients of deep networks, see <see cref="Near.TimesWorst"/>.</param>
internal sealed record Effort(
    IReadOnlyList<int> Counts, int Examples, int Steps, double Rate, bool IsDeep = false, double TimesWorst = Near.TimesWorst)
{
    /// <summary>
    /// Number of layers beyond which a network is deep. Without shortcuts, the gradients of its first layers are so large that rounding
    /// determines the next step, so only one small step is compared.
    /// </summary>
    private const int Deep = 100;

    /// <summary>Operations of a training pass beyond which few examples are enough.</summary>
    private const long Wide = 1_000_000;

    /// <summary>Number of compared training steps, unless they take long.</summary>
    private const int UsualSteps = 10;

    /// <summary>Operations of a training pass beyond which one takes minutes, including its compilation.</summary>
    private const long TooWide = 5_000_000_000;

    /// <summary>Whether a pass takes minutes.</summary>
    public static bool IsTooWide(DeviceProgram program) => Operations(program) > TooWide;

    /// <summary>Except in the long run, skips the test if one pass of the network would take minutes.</summary>
    public static Effort For(DeviceProgram program)
    {
        NetworkDescription network = program.Network;
        long operations = Operations(program);
        string size = FormattableString.Invariant($"{operations / 1e9:F0} billion operations per example, {program.Kernels.Count} kernels");
        bool isTooWide = IsTooWide(program);
        Skip.If(isTooWide && !Budget.IsFull, $"{network.Name}: {size}; only clang checks its kernels, except in the long run");

        // Two examples: it is random which of millions of numbers has the largest error. 4.4 was seen in one of 267 tensors of ResNet-50.
        if (isTooWide) return new Effort([2], Examples: 2, Steps: 1, Rate: 1e-4, IsDeep: true, TimesWorst: 8);
        if (network.Layers.Count > Deep) return new Effort([7], Examples: 7, Steps: 1, Rate: 1e-4, IsDeep: true);
        return operations > Wide
            ? new Effort([5], Examples: 6, Steps: Budget.Of(brief: 3, full: UsualSteps), Rate: 0.01)
            : new Effort([1, 5, 17], Examples: 6, Steps: UsualSteps, Rate: 0.01);
    }

    private static long Operations(DeviceProgram program) => program.BackwardPlan.Sum(launch => launch.OperationsPerExample);
}
