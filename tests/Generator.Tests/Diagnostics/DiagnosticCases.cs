namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>The table of all mistakes.</summary>
internal static class DiagnosticCases
{
    public static readonly IReadOnlyList<DiagnosticCase> All =
        [.. HostCases.All, .. StructureCases.All, .. LayerCases.All, .. SettingCases.All, .. LossCases.All, .. GraphCases.All,
            .. FormulaCases.All,
        .. ShapeCases.All, .. OperandCases.All, .. ReferenceCases.All, .. AdviceCases.All, .. HeadCases.All, .. CallSiteCases.All,
        .. LimitCases.All];
}
