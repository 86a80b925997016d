using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>How many numbers a shape holds, and checks that spans are as long as that.</summary>
internal static class SpanShape
{
    /// <summary>The product of the sizes; 1 without any.</summary>
    public static int Length(IReadOnlyList<int> shape)
    {
        // Called for every batch: foreach over the interface would allocate an enumerator each time.
        int length = 1;
        for (int i = 0; i < shape.Count; i++) length *= shape[i];
        return length;
    }

    /// <summary>Throws unless a span holds rows × columns numbers.</summary>
    /// <exception cref="ArgumentException">It does not, or a size is negative.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Require(int length, int rows, int columns, string name)
    {
        if ((rows | columns) < 0 || length != (long)rows * columns) Throw(length, rows, columns, name);
    }

    /// <summary>Throws unless a span holds as many numbers as a shape.</summary>
    /// <exception cref="ArgumentException">It does not, or a size is negative.</exception>
    public static void Require(int length, ReadOnlySpan<int> shape, string name)
    {
        long count = 1;
        foreach (int size in shape)
        {
            if (size < 0) Throw(length, shape, name);

            // Beyond any span it only matters whether a size is 0.
            count = Math.Min(count * size, 1L << 32);
        }

        if (length != count) Throw(length, shape, name);
    }

    [DoesNotReturn]
    private static void Throw(int length, ReadOnlySpan<int> shape, string name) => throw new ArgumentException(
        $"{name} holds {length} numbers; ({string.Join(", ", shape.ToArray())}) was expected.", name);

    [DoesNotReturn]
    private static void Throw(int length, int rows, int columns, string name) =>
        throw new ArgumentException($"{name} holds {length} numbers; ({rows}, {columns}) was expected.", name);
}
