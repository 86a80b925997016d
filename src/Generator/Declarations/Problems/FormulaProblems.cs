using static Lamina.Generator.Declarations.Problems.ProblemSeverity;

namespace Lamina.Generator.Declarations.Problems;

/// <summary>The user's own formulas.</summary>
internal static class FormulaProblems
{
    public static readonly ProblemRow[] Rows =
    {
        new(ProblemKind.UnsupportedFormula, "LAM0042", Error, "Formula cannot be differentiated",
            "'{0}' cannot be differentiated because of '{1}': {2}"),
        new(ProblemKind.FormulaMethod, "LAM0043", Error, "Method cannot be used as a formula",
            "'{0}' cannot be used as a formula: {1}"),
    };
}
