using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>How methods with vector loops are compiled.</summary>
internal static class Kernel
{
    /// <summary>
    /// With all optimizations at the first call, because a first, slow version would run for a whole epoch of a small network. Never
    /// inlined into a caller, because the JIT limits how much it inlines into one method, and a loop is ten times slower if its lane
    /// operations are calls.
    /// </summary>
    public const MethodImplOptions Options = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;
}
