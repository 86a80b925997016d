using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>Checks operand sizes in ops. A failed check is a bug of the stage that appended the node.</summary>
internal static class ShapeChecks
{
    /// <summary>Requires one operand per length, each with that length.</summary>
    public static void RequireLengths(this Op op, ImmutableArray<TensorShape> operands, params int[] lengths)
    {
        op.RequireEqual(operands.Length, lengths.Length);
        for (int i = 0; i < lengths.Length; i++) op.RequireEqual(operands[i].Length, lengths[i]);
    }

    public static void RequireEqual(this Op op, int left, int right)
    {
        if (left != right) throw new InvalidOperationException($"{op}: sizes {left} and {right} are not equal.");
    }

    public static void RequireDivides(this Op op, int part, int whole)
    {
        if (part <= 0 || whole % part != 0) throw new InvalidOperationException($"{op}: size {part} does not divide {whole}.");
    }
}
