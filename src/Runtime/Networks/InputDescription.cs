using Lamina.Numerics;

namespace Lamina;

/// <summary>One input of a network: its columns in the input row.</summary>
/// <param name="Name">Declared or derived name, for example <c>image</c>.</param>
/// <param name="Offset">Its first column.</param>
/// <param name="Shape">Shape of one example; its product is the number of columns.</param>
public sealed record InputDescription(string Name, int Offset, IReadOnlyList<int> Shape)
{
    /// <summary>Columns.</summary>
    public int Length => SpanShape.Length(Shape);
}
