using System.Text.RegularExpressions;

namespace Lamina.Generator.Tests.Emission.Gpu.Ilgpu;

/// <summary>
/// Fills the shared and private memory of printed kernels with NaN, as buffers are filled, so that a kernel that reads what it never wrote
/// is found.
/// </summary>
internal static partial class IlgpuPoison
{
    /// <summary>What poisoned kernels call.</summary>
    public const string Source = """
        namespace Lamina.Generated
        {
            internal static class Poison
            {
                public static void SharedMemory(ILGPU.ArrayView<float> view)
                {
                    for (int i = ILGPU.Group.IdxX; i < view.Length; i += ILGPU.Group.DimX) view[i] = float.NaN;
                    ILGPU.Group.Barrier();
                }

                public static void LocalMemory(ILGPU.ArrayView<float> view)
                {
                    for (int i = 0; i < view.Length; i++) view[i] = float.NaN;
                }
            }
        }
        """;

    /// <summary>A file of kernels, with a call after each reservation.</summary>
    public static string Into(string kernels) => Reservation().Replace(kernels, "${all}\n${indent}Poison.${space}(${name});\n");

    [GeneratedRegex(
        @"(?<all>^(?<indent> +)ArrayView<float> (?<name>@?\w+) = (?<space>SharedMemory|LocalMemory)\.Allocate<float>\(.*\);)\n",
        RegexOptions.Multiline)]
    private static partial Regex Reservation();
}
