using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>
/// Zeroed managed memory that starts on a 64-byte boundary and never moves. For workspaces and, by people, for the inputs and outputs of
/// devices.
/// </summary>
/// <typeparam name="T">The number type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AlignedBuffer<T>
    where T : unmanaged
{
    /// <summary>Bytes to which the start is aligned: a cache line, and the widest vector.</summary>
    private const int Alignment = 64;

    private readonly T[] array;
    private readonly int start;

    /// <summary>Allocates zeroed memory.</summary>
    /// <param name="length">Numbers; 0 or more.</param>
    public unsafe AlignedBuffer(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        int padding = Alignment / sizeof(T);

        // Pinned, so that the alignment computed here still holds after a collection.
        array = GC.AllocateArray<T>(checked(length + padding), pinned: true);
        nuint address = (nuint)Unsafe.AsPointer(ref array[0]);
        start = (int)(((Alignment - (address % Alignment)) % Alignment) / (nuint)sizeof(T));
        Length = length;
    }

    /// <summary>Numbers in the buffer.</summary>
    public int Length { get; }

    /// <summary>The first number, for kernels that have checked their lengths.</summary>
    internal ref T First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), start);
    }

    /// <summary>The memory.</summary>
    public Span<T> Span => array.AsSpan(start, Length);

    /// <summary>The memory, for callers that keep it.</summary>
    public Memory<T> Memory => array.AsMemory(start, Length);
}
