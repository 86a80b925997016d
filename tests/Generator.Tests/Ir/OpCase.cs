using Lamina.Generator.Ir;

namespace Lamina.Generator.Tests.Ir;

/// <summary>An op with operands that fit it, for tests that hold for every op.</summary>
/// <param name="Op">Of random sizes.</param>
/// <param name="Result">The shape it has, worked out from the sizes.</param>
/// <param name="Operands">In order.</param>
internal sealed record OpCase(Op Op, TensorShape Result, params OpOperand[] Operands)
{
    /// <summary>What makes a differentiable value of the result, for an op whose gradient is defined only together with it.</summary>
    public Op? Then { get; init; }

    public bool NeedsGradient => Operands.Any(operand => operand.NeedsGradient);
}

/// <summary>An operand of a case.</summary>
/// <param name="Shape">That fits.</param>
/// <param name="Draw">Makes a number of it.</param>
/// <param name="NeedsGradient">False for targets, indices, lengths and the operands of gradient ops.</param>
/// <param name="Role">Of a parameter.</param>
/// <param name="HasAnySize">True where no other size can be wrong.</param>
internal sealed record OpOperand(
    TensorShape Shape, Func<Random, double> Draw, bool NeedsGradient, ParameterRole Role = ParameterRole.Trained, bool HasAnySize = false)
{
    public OpOperand OfAnySize => this with { HasAnySize = true };

    /// <summary>Activations.</summary>
    public static OpOperand Value(params int[] sizes) => new(TensorShape.PerExample(sizes), Number, NeedsGradient: true);

    /// <summary>Parameters.</summary>
    public static OpOperand Weight(params int[] sizes) => new(TensorShape.Parameter(sizes), Number, NeedsGradient: true);

    /// <summary>A number for the whole batch, such as a loss.</summary>
    public static OpOperand Scalar() => new(TensorShape.Scalar, Number, NeedsGradient: true);

    /// <summary>What a gradient op takes: dy, x and values that were computed from x.</summary>
    public static OpOperand Given(TensorShape shape) => new(shape, Number, NeedsGradient: false);

    /// <summary>Numbers between two bounds of which the upper one does not occur, whole ones if told.</summary>
    public static OpOperand Data(TensorShape shape, double minimum, double bound, bool whole = false) => new(
        shape,
        random => whole ? random.Next((int)minimum, (int)bound) : minimum + (random.NextDouble() * (bound - minimum)),
        NeedsGradient: false);

    /// <summary>Lengths of sequences, of which some are 0 and some full.</summary>
    public static OpOperand Lengths(int steps) => Data(TensorShape.PerExample(1), 0, steps + 1, whole: true);

    public static OpOperand Statistic(int channels, double minimum) => new(
        TensorShape.Parameter(channels), random => minimum + random.NextDouble(), NeedsGradient: false, ParameterRole.Statistic);

    private static double Number(Random random) => (random.NextDouble() * 3) - 1.5;
}
