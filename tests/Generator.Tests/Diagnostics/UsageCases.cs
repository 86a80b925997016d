namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>Mistakes where a network is used.</summary>
internal static class UsageCases
{
    public static readonly IReadOnlyList<DiagnosticCase> All =
    [
    ];
}
