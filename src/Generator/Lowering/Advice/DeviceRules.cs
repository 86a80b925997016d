using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;

namespace Lamina.Generator.Lowering.Advice;

/// <summary>Layers that gain little from a device, in networks that are compiled for one.</summary>
internal static class DeviceRules
{
    /// <summary>Rows of an embedding from which its gradient, which scans all indices for every row, costs too much.</summary>
    private const int ManyRows = 10_000;

    public static void Check(NetworkBuilder network, ProblemSink problems)
    {
        if (!network.Declaration.Targets.HasFlag(TargetKinds.OpenCl)) return;
        foreach (LayerLink link in network.Chain.Links)
        {
            string? reason = link.Layer switch
            {
                RecurrentDeclaration when link.Value.InputShape is { Dimensions: { Length: 2 } sizes } && sizes[0] > 1 =>
                    $"its {sizes[0]} steps follow one another, and an example keeps one work group busy; "
                        + "it takes some hundred examples at a time to fill a device",
                EmbeddingDeclaration { Vocabulary: >= ManyRows } embedding =>
                    $"its gradient looks through the indices of the batch for each of {embedding.Vocabulary} rows",
                _ => null,
            };
            if (reason is not null) problems.Report(Corrections.At(link, ProblemKind.SlowOnDevice, link.Text, reason));
        }
    }
}
