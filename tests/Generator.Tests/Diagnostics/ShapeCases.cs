namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>Mistakes between a layer and the shape of what it takes.</summary>
internal static class ShapeCases
{
    public static readonly IReadOnlyList<DiagnosticCase> All =
    [
    ];
}
