using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// An example as (rows, positions, groups, width), row-major, of which every (row, group) is normalised by itself: layer normalisation
/// has rows, group normalisation positions and groups.
/// </summary>
/// <param name="Rows">Rows that are normalised apart from each other, as the steps of a sequence; 0 or more.</param>
/// <param name="Positions">Places that share statistics; 0 or more.</param>
/// <param name="Groups">Groups of features; 0 or more.</param>
/// <param name="Width">Features of a group; 0 or more.</param>
/// <param name="Normalizer">What is subtracted and added.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct GroupShape(int Rows, int Positions, int Groups, int Width, Normalizer Normalizer)
{
    /// <summary>Numbers of a row.</summary>
    internal int RowLength => Positions * Groups * Width;

    /// <summary>Throws unless a span holds a batch.</summary>
    /// <exception cref="ArgumentException">It does not, or a size is negative.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Require(int length, int examples, string name) =>
        SpanShape.Require(length, [examples, Rows, Positions, Groups, Width], name);
}

/// <summary>How numbers are normalised: y = (x − μ)/√(σ² + ε), or x/√(Σx²/n + ε).</summary>
/// <param name="Center">Whether the mean is subtracted.</param>
/// <param name="Epsilon">ε, above 0 in single precision too.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct Normalizer(bool Center, double Epsilon);
