using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lamina.Generator.CallSites;

/// <summary>The layouts of files, as the runtime's Layout has them.</summary>
internal enum WeightsLayout
{
    /// <summary>Neither stated nor given.</summary>
    Unknown,

    /// <summary>That of this library.</summary>
    Lamina,

    /// <summary>That of PyTorch.</summary>
    PyTorch,
}

/// <summary>
/// Finds the layout of a file: what the project gives, <c>&lt;AdditionalFiles Include="…" LaminaLayout="PyTorch" /&gt;</c>, or what the
/// file states.
/// </summary>
internal static class WeightsLayouts
{
    private const string Property = "build_metadata.AdditionalFiles.LaminaLayout";
    private const string Version = "1";
    private const string Expected = "expected 'Lamina' or 'PyTorch'";

    /// <summary>The layout, and what is wrong with it.</summary>
    public static (WeightsLayout Layout, string? Problem) Of(
        AnalyzerConfigOptionsProvider options, AdditionalText file, IReadOnlyDictionary<string, string> metadata)
    {
        string? version = Value(metadata, "lamina_version");
        if (version is not null && version != Version) return (default, $"it has the format version '{version}'; expected '{Version}'");

        string? text = Value(metadata, "layout");
        WeightsLayout stated = Parse(text);
        if (text is not null && version is not null && stated == WeightsLayout.Unknown)
            return (default, $"it states the layout '{text}'; {Expected}");

        if (!options.GetOptions(file).TryGetValue(Property, out string? given) || given.Length == 0)
            return (stated == WeightsLayout.Unknown && metadata.ContainsKey("network") ? WeightsLayout.Lamina : stated, null);
        WeightsLayout layout = Parse(given);
        if (layout == WeightsLayout.Unknown) return (default, $"its LaminaLayout in the project is '{given}'; {Expected}");
        return stated == WeightsLayout.Unknown || stated == layout
            ? (layout, null)
            : (default, $"it states the layout {stated}, and its LaminaLayout in the project is {layout}");
    }

    private static string? Value(IReadOnlyDictionary<string, string> metadata, string key) =>
        metadata.TryGetValue(key, out string? text) ? text : null;

    private static WeightsLayout Parse(string? text) => text switch
    {
        nameof(WeightsLayout.Lamina) => WeightsLayout.Lamina,
        nameof(WeightsLayout.PyTorch) => WeightsLayout.PyTorch,
        _ => WeightsLayout.Unknown,
    };
}
