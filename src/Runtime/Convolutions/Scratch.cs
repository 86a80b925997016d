using System.Numerics;
using Lamina.Numerics;

namespace Lamina.Convolutions;

/// <summary>Memory of a thread for one purpose of convolutions; kept, so that only the first calls of a size allocate.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <typeparam name="TPurpose">A type that stands for the purpose; different purposes never share memory.</typeparam>
internal static class Scratch<T, TPurpose>
    where T : unmanaged
{
    [ThreadStatic]
    private static AlignedBuffer<T>? buffer;

    /// <summary>So many numbers, left as the last user wrote them.</summary>
    public static Span<T> Rent(int length)
    {
        AlignedBuffer<T>? kept = buffer;
        if (kept is null || kept.Length < length)
            buffer = kept = new AlignedBuffer<T>((int)uint.Min(BitOperations.RoundUpToPowerOf2((uint)length), (uint)Array.MaxLength - 64));
        return kept.Span[..length];
    }
}

/// <summary>Purpose: padded pieces of images.</summary>
internal readonly struct PaddedImages;

/// <summary>Purpose: filters in the order in which a kernel reads them, or their gradients as it writes them.</summary>
internal readonly struct PackedFilters;

/// <summary>Purpose: gradients by results in the order in which a kernel reads them.</summary>
internal readonly struct PackedResults;

/// <summary>Purpose: a tile of which only some columns are wanted.</summary>
internal readonly struct EdgeTile;

/// <summary>Purpose: where windows start.</summary>
internal readonly struct WindowOffsets;

/// <summary>Purpose: where results go.</summary>
internal readonly struct ResultOffsets;

/// <summary>Purpose: where the places of a window lie.</summary>
internal readonly struct TapOffsets;

/// <summary>Purpose: where runs of windows start.</summary>
internal readonly struct RunOffsets;
