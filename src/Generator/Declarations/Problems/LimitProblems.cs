using static Lamina.Generator.Declarations.Problems.ProblemSeverity;

namespace Lamina.Generator.Declarations.Problems;

/// <summary>Declarations that are larger than <see cref="Limits"/> allows.</summary>
internal static class LimitProblems
{
    public static readonly ProblemRow[] Rows =
    {
        new(ProblemKind.LimitExceeded, "LAM0085", Error, "Declaration exceeds a limit",
            "{0} has {1}, and the limit is {2}; {3}"),
    };
}
