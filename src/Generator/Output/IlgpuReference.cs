using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Output;

/// <summary>Detects a reference to a supported version of ILGPU.</summary>
internal static class IlgpuReference
{
    private const string Assembly = "ILGPU";

    /// <summary>Supported versions, the upper bound excluded. ILGPU 2.0 compiles kernels differently.</summary>
    private static readonly (Version From, Version Before) Versions = (new Version(1, 5), new Version(2, 0));

    public static bool Has(Compilation compilation) => compilation.ReferencedAssemblyNames.Any(assembly =>
        assembly.Name.Equals(Assembly, StringComparison.OrdinalIgnoreCase)
        && assembly.Version >= Versions.From && assembly.Version < Versions.Before);
}
