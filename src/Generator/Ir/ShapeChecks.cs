using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>What ops demand of the sizes of their operands; sizes that do not fit are a fault of the stage that chose them.</summary>
internal static class ShapeChecks
{
    /// <summary>As many operands as lengths, each of its length.</summary>
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
