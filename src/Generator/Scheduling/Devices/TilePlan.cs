using Lamina.Generator.Ir.Facts;

namespace Lamina.Generator.Scheduling.Devices;

/// <summary>The memory of a kernel that takes tiles of examples through a whole network.</summary>
/// <param name="ArenaLength">Elements per example of the values that it keeps to itself.</param>
/// <param name="PanelLength">Weights that it brings into local memory at a time; 0 without panels.</param>
internal sealed record TilePlan(int ArenaLength, int PanelLength)
{
    /// <summary>
    /// Elements per example that fit in local memory for eight examples: 24 KiB of the 32 that OpenCL promises; the rest is for a panel of
    /// weights.
    /// </summary>
    private const int MaxLocal = 768;

    /// <summary>Whether the values lie in local memory; else in a buffer.</summary>
    public bool IsArenaLocal => ArenaLength <= MaxLocal;

    public static TilePlan Of(Schedule schedule) => new(schedule.ElementsPerExample, schedule.Groups.Max(PanelLengthOf));

    /// <summary>Weights of a panel; 0 for what is no dense product, or one of sums too long for a panel.</summary>
    private static int PanelLengthOf(FusedGroup group) => group.Class == OpClass.DenseProduct
        ? ProductPanel.ColumnsOf(group.Product!) * group.Product!.Terms
        : 0;
}
