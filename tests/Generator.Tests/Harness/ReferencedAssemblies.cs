namespace Lamina.Generator.Tests.Harness;

/// <summary>The assemblies of the package that a project refers to.</summary>
internal enum ReferencedAssemblies
{
    /// <summary>All of them, as with the package.</summary>
    All,

    /// <summary>Without Lamina.Devices and Lamina.Training.</summary>
    ForProcessors,

    /// <summary>The attributes only.</summary>
    Attributes,
}
