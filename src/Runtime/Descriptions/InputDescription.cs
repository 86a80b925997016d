using Lamina.Kernels;

namespace Lamina;

/// <summary>One input of a network: its columns in the input row.</summary>
/// <param name="Name">Declared or derived name, for example <c>image</c>.</param>
/// <param name="Offset">Its first column.</param>
/// <param name="Shape">Shape of one example; its product is the number of columns.</param>
public sealed record InputDescription(string Name, int Offset, IReadOnlyList<int> Shape)
{
    /// <summary>
    /// For indices, integers from 0 to n − 1, this is n: the rows of the smallest table in which they are looked up, or the declared number
    /// if that is less. Null, the default, for other inputs.
    /// </summary>
    public int? Vocabulary { get; init; }

    /// <summary>
    /// For the length of a sequence, an integer from 0 to n, this is n: the steps of the shortest sequence whose length it is. Null, the
    /// default, for other inputs.
    /// </summary>
    public int? Steps { get; init; }

    /// <summary>Number of columns.</summary>
    public int Length => SpanShape.Length(Shape);
}
