using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>Reads and writes lanes through references, for kernels whose callers have checked every length.</summary>
internal static class RawLanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Read<V, T>(ref T source, nint index)
        where V : struct
        where T : unmanaged =>
        Unsafe.ReadUnaligned<V>(ref Unsafe.As<T, byte>(ref Unsafe.Add(ref source, index)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write<V, T>(ref T destination, nint index, V value)
        where V : struct
        where T : unmanaged =>
        Unsafe.WriteUnaligned(ref Unsafe.As<T, byte>(ref Unsafe.Add(ref destination, index)), value);
}
