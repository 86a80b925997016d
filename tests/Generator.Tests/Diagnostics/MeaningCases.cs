namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>Networks that run, or nearly, and do not mean what their author wants.</summary>
internal static class MeaningCases
{
    public static readonly IReadOnlyList<DiagnosticCase> All =
    [
    ];
}
