using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>Settings with a lower limit.</summary>
internal static class SettingRules
{
    /// <summary>False, with a problem, below the limit.</summary>
    public static bool AtLeast(ProblemSink problems, LayerDeclaration layer, string argument, int value, int min)
    {
        if (value < min) problems.ReportSetting(layer, argument, LayerText.Plain(value), $"{LayerText.Plain(min)} or more");
        return value >= min;
    }
}
