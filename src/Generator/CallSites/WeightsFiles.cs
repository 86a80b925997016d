using System.Collections.Immutable;
using Lamina.Generator.Diagnostics;
using Lamina.Generator.Parsing.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lamina.Generator.CallSites;

/// <summary>
/// The weights files among a project's additional files. A file belongs to the network whose name starts its file name, with or without the
/// namespace: Net.safetensors, Net.best.safetensors, Models.Net.safetensors.
/// </summary>
internal sealed class WeightsFiles
{
    private const string Extension = ".safetensors";
    private static readonly char[] Separators = { '/', '\\' };
    private readonly ImmutableArray<(AdditionalText File, string Stem)> files;

    private WeightsFiles(ImmutableArray<(AdditionalText File, string Stem)> files) => this.files = files;

    public bool IsEmpty => files.IsEmpty;

    public static WeightsFiles Of(ImmutableArray<AdditionalText> additional) => new(additional
        .Where(file => file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
        .Select(file => (file, Stem(FileName(file.Path))))
        .ToImmutableArray());

    /// <summary>Compares a network with the weights files named after it.</summary>
    public void Check(SymbolAnalysisContext context, NetworkTable networks)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!LaminaAttributes.HasRole(type, AttributeRole.Network)) return;
        foreach ((AdditionalText file, string stem) in files)
        {
            if (!IsFor(stem, type, context) || networks.Of(type, context.CancellationToken) is not { } network) continue;
            if (SafetensorsFile.Read(file.Path) is not { } content) continue;
            if (Problem(context.Options.AnalyzerConfigOptionsProvider, file, content, network) is not { } problem) continue;

            context.ReportDiagnostic(Diagnostic.Create(
                CallSiteDiagnostics.WeightsFile, LaminaAttributes.ClassNameLocation(type, context.CancellationToken)
                    ?? Location.None, FileName(file.Path), network.Name, problem));
        }
    }

    /// <summary>What loading would refuse; null if it would load the file.</summary>
    private static string? Problem(
        AnalyzerConfigOptionsProvider options, AdditionalText file, SafetensorsFile content, NetworkShape network)
    {
        if (content.Error is { } error) return error;
        (WeightsLayout layout, string? problem) = WeightsLayouts.Of(options, file, content.Metadata);
        if (problem is not null) return problem;
        if (layout == WeightsLayout.Unknown && WeightsComparison.NeedingLayout(content.Tensors, network) is { } tensor)
        {
            return $"it does not state its layout, and {tensor} depends on it: set LaminaLayout=\"PyTorch\" or \"Lamina\" on the file in "
                + "the project, and load it with Layout.PyTorch or Layout.Lamina";
        }

        return WeightsComparison.Of(content.Tensors, network, layout);
    }

    private static bool IsFor(string stem, INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        string full = FullName(type);
        if (Begins(stem, full)) return !IsForLonger(stem, full, context.Compilation);
        if (!Begins(stem, type.Name) || IsForLonger(stem, type.Name, context.Compilation)) return false;

        // If two networks have the name, the file is ambiguous.
        return context.Compilation.GetSymbolsWithName(type.Name, SymbolFilter.Type, context.CancellationToken).OfType<INamedTypeSymbol>()
            .Count(other => LaminaAttributes.HasRole(other, AttributeRole.Network)) == 1;
    }

    private static bool Begins(string stem, string name) => stem == name || stem.StartsWith(name + ".", StringComparison.Ordinal);

    /// <summary>Whether a longer part of the file name is the full name of another network.</summary>
    private static bool IsForLonger(string stem, string name, Compilation compilation)
    {
        for (int end = name.Length + 1; end <= stem.Length; end++)
        {
            if (end < stem.Length && stem[end] != '.') continue;
            if (compilation.GetTypeByMetadataName(stem.Substring(0, end)) is { } longer
                && LaminaAttributes.HasRole(longer, AttributeRole.Network))
                return true;
        }

        return false;
    }

    private static string FullName(INamedTypeSymbol type)
    {
        string name = type.Name;
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType) name = $"{outer.Name}.{name}";
        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{name}" : name;
    }

    private static string Stem(string name) => name.Substring(0, name.Length - Extension.Length);

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(Separators) + 1);
}
