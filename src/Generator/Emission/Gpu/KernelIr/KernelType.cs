namespace Lamina.Generator.Emission.Gpu.KernelIr;

/// <summary>The types of kernel values.</summary>
internal enum KernelType
{
    Int,
    UInt,
    Float,

    /// <summary>Four neighbouring elements, for loads.</summary>
    Float4,
    Bool,
}
