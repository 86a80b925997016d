using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>The padding of a window is given once, is one that its layer has, and holds no window of a pool as a whole.</summary>
internal static class PaddingRules
{
    public static void Check(ProblemSink problems, LayerDeclaration layer, WindowDeclaration window)
    {
        if (!Enum.IsDefined(typeof(PaddingKind), window.Padding))
        {
            problems.Report(ProblemKind.UnknownOption, layer.Site, LayerText.Plain((int)window.Padding), "Padding");
        }
        else if (window.Padding == PaddingKind.Causal && layer is not ConvolutionDeclaration { Convolution: ConvolutionKind.Conv1D })
        {
            problems.ReportSetting(layer, "Padding", "Padding.Causal", "Padding.Valid or Padding.Same: only Conv1D has a past to look at");
        }
        else if (window.HasTwoPaddings)
        {
            ReportTwo(problems, layer, window);
        }
        else if (SettingRules.AtLeast(problems, layer, "Pad", window.Pad ?? 0, 0) && layer is PoolDeclaration pool)
        {
            CheckPool(problems, pool);
        }
    }

    private static void ReportTwo(ProblemSink problems, LayerDeclaration layer, WindowDeclaration window) =>
        Report(
            problems, layer, window, $"left out, because Padding = Padding.{window.Padding} is given too, and only one of them can hold",
            Fix.Of("Remove Pad", Edit.RemoveArgument(layer.OwnSite, "Pad")),
            Fix.Of("Remove Padding", Edit.RemoveArgument(layer.OwnSite, "Padding")));

    /// <summary>The rule of PyTorch, at most half of the window. No place of a window of padding alone has an element.</summary>
    private static void CheckPool(ProblemSink problems, PoolDeclaration pool)
    {
        int size = pool.Window.Columns.Kernel;
        int most = size / 2;
        if (size < 1 || !(pool.Window.Pad > most)) return;
        if (most == 0)
        {
            Report(
                problems, pool, pool.Window, "left out: windows of 1 on every side would lie wholly in the padding",
                Fix.Of("Remove Pad", Edit.RemoveArgument(pool.OwnSite, "Pad")));
            return;
        }

        string half = LayerText.Plain(most);
        Report(
            problems, pool, pool.Window, $"{half} or less, half of the window, so that no window lies wholly in the padding",
            Fix.Of($"Set Pad = {half}", Edit.SetArgument(pool.OwnSite, "Pad", half)));
    }

    private static void Report(
        ProblemSink problems, LayerDeclaration layer, WindowDeclaration window, string expected, params Fix[] fixes) =>
        problems.Report(
            Problem.At(layer.Site, ProblemKind.Setting, LayerText.Of(layer), "Pad", LayerText.Plain(window.Pad ?? 0), expected) with
            {
                Fixes = fixes.ToEquatableArray(),
            });
}
