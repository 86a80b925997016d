using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// Argument checks of the public methods of generated code. Each message states the network, the argument and the declared size.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DimensionCheck
{
    /// <summary>Requires at least one example.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Examples(int examples)
    {
        if (examples < 1) ThrowExamples(examples);
    }

    /// <summary>Requires the declared number of elements per example.</summary>
    /// <param name="length">Length of the argument.</param>
    /// <param name="examples">Number of examples.</param>
    /// <param name="width">Declared number of elements per example.</param>
    /// <param name="argument">Name of the argument.</param>
    /// <param name="network">The network that declares it.</param>
    /// <exception cref="ArgumentException">The length is not examples × width.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Rows(int length, int examples, int width, string argument, NetworkDescription network)
    {
        if (length != (long)examples * width) ThrowRows(length, examples, width, argument, network);
    }

    /// <summary>Requires a whole parameter or gradient block.</summary>
    /// <exception cref="ArgumentException">The length is not that of the block.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Block(int length, int blockLength, string argument, NetworkDescription network)
    {
        if (length != blockLength) ThrowBlock(length, blockLength, argument, network);
    }

    /// <summary>Requires that an output does not overlap memory that is read while it is written, or another output.</summary>
    /// <param name="output">The output.</param>
    /// <param name="other">An input, the parameters, or another output.</param>
    /// <param name="argument">Name of the output.</param>
    /// <param name="otherArgument">Name of the other argument.</param>
    /// <param name="network">The network that is called.</param>
    /// <exception cref="ArgumentException">They overlap.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apart(
        ReadOnlySpan<float> output, ReadOnlySpan<float> other, string argument, string otherArgument, NetworkDescription network)
    {
        if (output.Overlaps(other)) ThrowOverlap(argument, otherArgument, network);
    }

    private static void ThrowExamples(int examples) =>
        throw new ArgumentOutOfRangeException(nameof(examples), examples, "There must be at least one example.");

    private static void ThrowRows(int length, int examples, int width, string argument, NetworkDescription network) =>
        throw new ArgumentException(
            $"{network.Name} declares {width} {(width == 1 ? "number" : "numbers")} per example: {argument} for {examples} "
            + $"{(examples == 1 ? "example" : "examples")} must have {(long)examples * width} numbers, and has {length}.",
            argument);

    /// <summary>The exception of <see cref="Apart"/>.</summary>
    [DoesNotReturn]
    internal static void ThrowOverlap(string argument, string otherArgument, NetworkDescription network) =>
        throw new ArgumentException(
            $"{argument} and {otherArgument} of {network.Name} share memory: {argument} is written while {otherArgument} "
            + "is read or written. Give each output its own memory.",
            argument);

    private static void ThrowBlock(int length, int blockLength, string argument, NetworkDescription network) =>
        throw new ArgumentException($"{network.Name} has blocks of {blockLength} numbers; {argument} has {length}.", argument);
}
