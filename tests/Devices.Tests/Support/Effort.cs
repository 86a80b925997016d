namespace Lamina.Devices.Tests.Support;

/// <summary>How much is done with a network: the more it computes, the fewer examples and steps.</summary>
/// <param name="Counts">Sizes of the batches that the passes are compared for; none is a multiple of a tile.</param>
/// <param name="Examples">Size of the batch of the steps.</param>
/// <param name="Steps">Training steps.</param>
internal sealed record Effort(IReadOnlyList<int> Counts, int Examples, int Steps)
{
    /// <summary>Operations of a training pass beyond which a network is wide, and beyond which it is left out.</summary>
    private const long Wide = 100_000_000;

    /// <inheritdoc cref="Wide"/>
    private const long TooWide = 10_000_000_000;

    /// <summary>The test is skipped for networks of which one pass would take minutes.</summary>
    public static Effort For(DeviceProgram program)
    {
        long operations = program.BackwardPlan.Sum(launch => launch.OperationsPerExample);
        Skip.If(
            operations > TooWide,
            FormattableString.Invariant($"{program.Network.Name} takes {operations / 1e9:F0} billion operations for an example; its kernels are checked by clang"));
        return operations > Wide ? new Effort([2], Examples: 2, Steps: 1) : new Effort([1, 5, 17], Examples: 6, Steps: 10);
    }
}
