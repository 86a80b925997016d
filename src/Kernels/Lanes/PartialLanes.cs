using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>Writes a vector at the end of a row, of which only the first lanes may exist.</summary>
internal static class PartialLanes<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>Writes the first lanes of a vector, as many as there are numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref T to, int count, V value)
    {
        if (count >= V.Count)
        {
            RawLanes.Write(ref to, 0, value);
            return;
        }

        // A copy: lanes are read from memory, and the value of the other branch stays in a register.
        V copy = value;
        for (int lane = 0; lane < count; lane++) Unsafe.Add(ref to, lane) = Unsafe.Add(ref Unsafe.As<V, T>(ref copy), lane);
    }
}
