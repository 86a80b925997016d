using Lamina.Kernels;

namespace Lamina;

/// <summary>One input of a network: its columns in the input row.</summary>
/// <param name="Name">Declared or derived name, for example <c>image</c>.</param>
/// <param name="Offset">Its first column.</param>
/// <param name="Shape">Shape of one example; its product is the number of columns.</param>
public sealed record InputDescription(string Name, int Offset, IReadOnlyList<int> Shape)
{
    /// <summary>
    /// n where its numbers are indices, whole numbers from 0 to n − 1: the rows of the smallest table that they are looked up in, or what
    /// was declared if that is less. Null, the default, for numbers to compute with.
    /// </summary>
    public int? Vocabulary { get; init; }

    /// <summary>
    /// n where its number is the length of a sequence, a whole number from 0 to n: the steps of the shortest sequence that it is the length
    /// of. Null, the default, for other inputs.
    /// </summary>
    public int? Steps { get; init; }

    /// <summary>Columns.</summary>
    public int Length => SpanShape.Length(Shape);
}
