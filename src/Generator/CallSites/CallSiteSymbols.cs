using Lamina.Generator.Parsing.Reading;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.CallSites;

/// <summary>The types of Lamina.Training in a compilation; null if it is not referenced.</summary>
internal sealed record CallSiteSymbols(INamedTypeSymbol? Dataset, INamedTypeSymbol? OneHot, INamedTypeSymbol? TrainingOptions)
{
    public static CallSiteSymbols Of(Compilation compilation) => new(
        compilation.GetTypeByMetadataName(WellKnownNames.Dataset),
        compilation.GetTypeByMetadataName(WellKnownNames.OneHot),
        compilation.GetTypeByMetadataName(WellKnownNames.TrainingOptions));

    public bool IsDataset(ITypeSymbol? type) => Dataset is not null && SymbolEqualityComparer.Default.Equals(type, Dataset);

    public bool IsOneHot(ITypeSymbol? type) => OneHot is not null && SymbolEqualityComparer.Default.Equals(type, OneHot);

    public bool IsOptions(ITypeSymbol? type) => TrainingOptions is not null && SymbolEqualityComparer.Default.Equals(type, TrainingOptions);

    /// <summary>Whether a type belongs to the namespace of the training loop, which also evaluates networks and checks gradients.</summary>
    public bool IsTraining(INamedTypeSymbol type) =>
        TrainingOptions is not null && SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, TrainingOptions.ContainingNamespace);
}
