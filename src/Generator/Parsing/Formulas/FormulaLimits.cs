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

    public static readonly string TooNested =
        $"it has more than {Text(Limits.FormulaSyntaxDepth)} parts of C# inside one another; give parts of it names, or write a sum";

    public static readonly string TooManyLevels =
        $"with its calls, it has more than {Text(Limits.FormulaLevels)} expressions inside one another; call fewer methods from methods";

    public static readonly string LongDerivative =
        $"its derivative, written out, has more than {Text(Limits.DerivativeOperations)} operations; nest fewer operations in one another";

    private static string Text(int limit) => limit.ToString(CultureInfo.InvariantCulture);
}
