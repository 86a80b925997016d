using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Lamina.Kernels;

/// <summary>The checks of the public kernels, all before anything is written.</summary>
internal static class RecurrenceChecks
{
    /// <summary>The widest state has six parts, whose elements 32 bits must count.</summary>
    private const int MaxUnits = int.MaxValue / 6;

    /// <summary>The numbers of a declared shape, with a number of examples; the table of cells has the kinds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Steps or units are below 1, or examples below 0.</exception>
    public static void Shape(in RecurrenceShape shape, int examples)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(examples);
        ArgumentOutOfRangeException.ThrowIfLessThan(shape.Steps, 1, "shape.Steps");
        ArgumentOutOfRangeException.ThrowIfLessThan(shape.Units, 1, "shape.Units");
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shape.Units, MaxUnits, "shape.Units");
    }

    /// <summary>A span of (examples, steps, width).</summary>
    /// <exception cref="ArgumentException">It has another length.</exception>
    public static void Steps(int length, int examples, int steps, int width, string name)
    {
        if (length != (Int128)examples * steps * width) ThrowSteps(length, examples, steps, width, name);
    }

    /// <summary>Lengths: none, or for each example a whole number from 0 to the number of steps.</summary>
    /// <exception cref="ArgumentException">There are more or fewer, or one is something else.</exception>
    public static void Lengths<T>(ReadOnlySpan<T> lengths, int examples, int steps)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (lengths.IsEmpty) return;
        if (lengths.Length != examples)
        {
            throw new ArgumentException(
                $"lengths holds {lengths.Length} numbers; none, or one for each of {examples} examples, was expected.", nameof(lengths));
        }

        T most = T.CreateTruncating(steps);
        for (int example = 0; example < lengths.Length; example++)
        {
            T length = lengths[example];
            if (!(length >= T.Zero && length <= most && T.IsInteger(length))) ThrowLength(lengths, example, steps);
        }
    }

    /// <summary>The bias of the candidate: (units) for a cell that has one, otherwise empty.</summary>
    /// <exception cref="ArgumentException">It has another length.</exception>
    public static void CandidateBias<T>(ReadOnlySpan<T> candidateBias, in RecurrenceShape shape, bool has)
    {
        int expected = has ? shape.Units : 0;
        if (candidateBias.Length == expected) return;
        throw new ArgumentException(
            $"candidateBias holds {candidateBias.Length} numbers; {shape.Kind} with {shape.Units} units has {expected}.",
            nameof(candidateBias));
    }

    [DoesNotReturn]
    private static void ThrowSteps(int length, int examples, int steps, int width, string name) =>
        throw new ArgumentException($"{name} holds {length} numbers; ({examples}, {steps}, {width}) was expected.", name);

    [DoesNotReturn]
    private static void ThrowLength<T>(ReadOnlySpan<T> lengths, int example, int steps)
        where T : IFormattable
    {
        string length = lengths[example].ToString(null, CultureInfo.InvariantCulture);
        throw new ArgumentException(
            $"Example {example} has the length {length}; a whole number from 0 to {steps} was expected.", nameof(lengths));
    }
}
