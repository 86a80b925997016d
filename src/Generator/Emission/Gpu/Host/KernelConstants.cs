using Lamina.Generator.Emission.Gpu.KernelIr;

namespace Lamina.Generator.Emission.Gpu.Host;

/// <summary>Names of the constants that number kernels.</summary>
internal static class KernelConstants
{
    public static string Of(NamedKernel kernel) => char.ToUpperInvariant(kernel.Name[0]) + kernel.Name.Substring(1);
}
