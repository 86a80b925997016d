namespace Lamina.Generator.Parsing.Formulas;

/// <summary>The size of a formula, written out as a tree.</summary>
/// <param name="Operations">Operations and operands.</param>
/// <param name="Depth">Operations inside one another.</param>
/// <param name="Derivative">Operations of the derivative, at most; 0 for what depends on no parameter.</param>
internal sealed record FormulaMeasure(long Operations, int Depth, long Derivative)
{
    public static readonly FormulaMeasure Constant = new(1, 0, 0);

    public static readonly FormulaMeasure Parameter = new(1, 0, 1);

    /// <summary>Beyond every limit, and small enough to be added up.</summary>
    private const long Most = 1_000_000_000;

    public static FormulaMeasure OfSelect(FormulaMeasure left, FormulaMeasure right, FormulaMeasure whenGreater, FormulaMeasure otherwise)
    {
        long derivative = whenGreater.Derivative + otherwise.Derivative;
        return Of(
            1 + left.Operations + right.Operations + whenGreater.Operations + otherwise.Operations,
            1 + Math.Max(Math.Max(left.Depth, right.Depth), Math.Max(whenGreater.Depth, otherwise.Depth)),
            derivative == 0 ? 0 : 1 + left.Operations + right.Operations + derivative);
    }

    /// <summary>A function or operator by its name in formulas. Some are written with their argument more than once.</summary>
    public static FormulaMeasure OfCall(string function, FormulaMeasure[] operands)
    {
        FormulaMeasure first = operands[0];
        return operands.Length == 2 ? OfTwo(function, first, operands[1]) : function switch
        {
            "Negate" => Of(1 + first.Operations, first.Depth + 1, Existing(first, 1)),

            // sin x / cos x: the derivative repeats that of the argument as well.
            "Tan" => Of(3 + (2 * first.Operations), first.Depth + 2, Existing(first, 12 + (5 * first.Operations) + first.Derivative)),
            "Log2" or "Log10" => Of(3 + first.Operations, first.Depth + 2, Existing(first, 4 + first.Operations)),
            _ => Of(1 + first.Operations, first.Depth + 1, Existing(first, 6 + (2 * first.Operations))),
        };
    }

    private static FormulaMeasure OfTwo(string function, FormulaMeasure left, FormulaMeasure right)
    {
        long derivative = function switch
        {
            "Multiply" => Existing(left, 1 + right.Operations) + Existing(right, 1 + left.Operations),
            "Divide" => Existing(left, 1 + right.Operations) + Existing(right, 3 + left.Operations + (2 * right.Operations)),
            "Pow" => Existing(left, 12 + left.Operations + (3 * right.Operations))
                + Existing(right, 14 + (6 * left.Operations) + (3 * right.Operations)),
            "Add" or "Subtract" => left.Derivative + right.Derivative,
            _ => Existing(left, left.Operations + right.Operations) + Existing(right, 0),
        };
        return Of(
            1 + left.Operations + right.Operations, 1 + Math.Max(left.Depth, right.Depth), derivative == 0 ? 0 : derivative + 1);
    }

    /// <summary>The derivative of an operand and what comes with it, if there is one.</summary>
    private static long Existing(FormulaMeasure operand, long more) => operand.Derivative == 0 ? 0 : operand.Derivative + more;

    private static FormulaMeasure Of(long operations, int depth, long derivative) =>
        new(Math.Min(operations, Most), depth, Math.Min(derivative, Most));
}
