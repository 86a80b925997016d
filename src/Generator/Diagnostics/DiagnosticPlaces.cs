namespace Lamina.Generator.Diagnostics;

/// <summary>What all diagnostics have in common.</summary>
internal static class DiagnosticPlaces
{
    public const string Category = "Lamina";

    /// <summary>Folder of the pages, one per id.</summary>
    public const string Pages = "https://github.com/lamina-net/lamina/blob/main/docs/diagnostics/";
}
