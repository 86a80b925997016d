using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>How methods with vector loops are to be compiled.</summary>
internal static class Kernel
{
    /// <summary>
    /// At once with all optimizations, because a first, slow version would run for a whole epoch of a small network; and never
    /// into a caller, because the JIT stops inlining when a method has taken in enough, and lane operations that are called
    /// instead of inlined make a loop ten times slower.
    /// </summary>
    public const MethodImplOptions Options = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;
}
