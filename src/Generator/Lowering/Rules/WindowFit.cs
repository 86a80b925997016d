using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>Whether a window fits into its input, and covers all of it.</summary>
internal static class WindowFit
{
    /// <summary>False, with a problem, for a window that is longer than its padded input.</summary>
    public static bool Check(
        ProblemSink problems, LayerInput input, LayerDeclaration layer, WindowDeclaration window, IReadOnlyList<PaddedAxis> axes)
    {
        List<PaddedAxis> tooShort = axes.Where(axis => !axis.Fits).ToList();
        if (tooShort.Count > 0)
        {
            string spans = string.Join(" and ", tooShort.Select(axis => Count(axis.Extent, axis.Unit)).Distinct());
            string has = string.Join(" and ", tooShort.Select(axis => Count(axis.Size, axis.Unit) + Padding(axis)));
            problems.Report(
                Problem.At(layer.Site, ProblemKind.WindowTooLarge, LayerText.Of(layer), spans, input.Value.Derivation, has)
                    with { Fixes = Fix.List(PadFix(layer, window), KernelFix(layer, window, tooShort)) });
        }
        else if (window.Pad is not null || window.Padding == PaddingKind.Valid)
        {
            ReportDropped(problems, input, layer, window, axes.Where(axis => axis.Dropped > 0).ToList());
        }

        return tooShort.Count == 0;
    }

    private static void ReportDropped(
        ProblemSink problems, LayerInput input, LayerDeclaration layer, WindowDeclaration window, List<PaddedAxis> axes)
    {
        if (axes.Count == 0) return;
        string dropped = string.Join(
            " and ", axes.Select(axis => axis.Dropped == 1 ? $"the last {axis.Unit}" : $"the last {Count(axis.Dropped, axis.Unit)}"));
        bool areAlike = axes.Select(axis => axis with { Unit = "" }).Distinct().Count() == 1;
        string fits = areAlike && axes.Count > 1
            ? Fits(axes[0], LayerText.Number(axes[0].Size))
            : string.Join(" and ", axes.Select(axis => Fits(axis, Count(axis.Size, axis.Unit))));
        problems.Report(
            Problem.At(layer.Site, ProblemKind.RowsDropped, LayerText.Of(layer), dropped, input.Value.Derivation, fits)
                with { Fixes = Fix.List(PadFix(layer, window)) });
    }

    private static string Fits(PaddedAxis axis, string into) =>
        $"a window of {LayerText.Number(axis.Extent)} with stride {LayerText.Plain(axis.Window.Stride)} "
            + $"fits {Times(axis.Output)} into {into}{Padding(axis)}";

    private static Fix PadFix(LayerDeclaration layer, WindowDeclaration window)
    {
        Edit same = Edit.SetArgument(layer.OwnSite, "Padding", "Padding.Same");
        const string Title = "Set Padding = Padding.Same";
        return window.Pad is null ? Fix.Of(Title, same) : Fix.Of(Title, Edit.RemoveArgument(layer.OwnSite, "Pad"), same);
    }

    /// <summary>The largest window that fits.</summary>
    private static Fix KernelFix(LayerDeclaration layer, WindowDeclaration window, List<PaddedAxis> axes)
    {
        if (!window.HasHeightAndWidth)
        {
            int position = layer is PoolDeclaration or ConvolutionDeclaration { Convolution: ConvolutionKind.DepthwiseConv2D } ? 0 : 1;
            string size = LayerText.Plain(axes.Min(Largest));
            return Fix.Of($"Set the window to {size}", Edit.SetArgument(layer.OwnSite, position, size));
        }

        return Fix.Of(
            $"Set the window to {string.Join(" and ", axes.Select(axis => Count(Largest(axis), axis.Unit)))}",
            axes.Select(axis => Edit.SetArgument(layer.OwnSite, axis.Unit == "row" ? 1 : 2, LayerText.Plain(Largest(axis)))).ToArray());
    }

    private static int Largest(PaddedAxis axis) => (int)((axis.Padded - 1) / axis.Window.Dilation) + 1;

    private static string Padding(PaddedAxis axis) => axis.Padded == axis.Size ? "" : $" padded to {LayerText.Number(axis.Padded)}";

    private static string Count(long number, string unit) => $"{LayerText.Number(number)} {unit}{(number == 1 ? "" : "s")}";

    private static string Times(int number) => number == 1 ? "once" : $"{LayerText.Number(number)} times";
}
