using System.Globalization;
using Lamina.Generator.Declarations;

namespace Lamina.Generator.Parsing.Formulas;

/// <summary>What messages say about formulas beyond a limit.</summary>
internal static class FormulaLimits
{
    public static readonly string TooLarge =
        $"written out, with its locals and calls, it has more than {Text(Limits.FormulaOperations)} operations";

    public static readonly string TooDeep =
        $"written out, with its locals and calls, it has more than {Text(Limits.FormulaDepth)} operations inside one another; "
            + "add up or multiply parts of it instead";

    public static readonly string LongDerivative =
        $"its derivative, written out, has more than {Text(Limits.DerivativeOperations)} operations; nest fewer operations in one another";

    private static string Text(int limit) => limit.ToString(CultureInfo.InvariantCulture);
}
