using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Output;

/// <summary>Whether a compilation references the core of ILGPU, in a version with the members that generated files call.</summary>
internal static class IlgpuReference
{
    private const string Assembly = "ILGPU";

    /// <summary>Versions from the first to before the second; 2.0 compiles kernels in another way.</summary>
    private static readonly (Version From, Version Before) Versions = (new Version(1, 5), new Version(2, 0));

    public static bool Has(Compilation compilation) => compilation.ReferencedAssemblyNames.Any(assembly =>
        assembly.Name.Equals(Assembly, StringComparison.OrdinalIgnoreCase)
        && assembly.Version >= Versions.From && assembly.Version < Versions.Before);
}
