using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// The checks at the public entries of generated code. Each message names the network, the argument and what was declared.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DimensionCheck
{
    /// <summary>At least one example.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Examples(int examples)
    {
        if (examples < 1) ThrowExamples(examples);
    }

    /// <summary>So many numbers for each example.</summary>
    /// <param name="length">Length of the argument.</param>
    /// <param name="examples">Examples in it.</param>
    /// <param name="width">Declared numbers per example.</param>
    /// <param name="argument">Name of the argument.</param>
    /// <param name="network">Whose declaration it is.</param>
    /// <exception cref="ArgumentException">The length is not examples × width.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Rows(int length, int examples, int width, string argument, NetworkDescription network)
    {
        if (length != (long)examples * width) ThrowRows(length, examples, width, argument, network);
    }

    /// <summary>A whole parameter or gradient block.</summary>
    /// <exception cref="ArgumentException">The length is not the block's.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Block(int length, int blockLength, string argument, NetworkDescription network)
    {
        if (length != blockLength) ThrowBlock(length, blockLength, argument, network);
    }

    /// <summary>An output that shares no memory with what is read while it is written, or with another output.</summary>
    /// <param name="output">The output.</param>
    /// <param name="other">An input, the parameters, or another output.</param>
    /// <param name="argument">Name of the output.</param>
    /// <param name="otherArgument">Name of the other.</param>
    /// <param name="network">Whose arguments they are.</param>
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
            + $"{(examples == 1 ? "example" : "examples")} must hold {(long)examples * width}, and holds {length}.",
            argument);

    /// <summary>The exception of <see cref="Apart"/>.</summary>
    internal static void ThrowOverlap(string argument, string otherArgument, NetworkDescription network) =>
        throw new ArgumentException(
            $"{argument} and {otherArgument} of {network.Name} share memory: {argument} would be written while {otherArgument} "
            + "is in use. Give each output memory of its own.",
            argument);

    private static void ThrowBlock(int length, int blockLength, string argument, NetworkDescription network) =>
        throw new ArgumentException($"{network.Name} has blocks of {blockLength} numbers; {argument} holds {length}.", argument);
}
