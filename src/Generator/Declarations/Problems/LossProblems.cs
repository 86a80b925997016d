using static Lamina.Generator.Declarations.Problems.ProblemSeverity;

namespace Lamina.Generator.Declarations.Problems;

/// <summary>A loss and the layer it is on.</summary>
internal static class LossProblems
{
    public static readonly ProblemRow[] Rows =
    {
        new(ProblemKind.Delta, "LAM0024", Error, "Delta of Huber is not positive",
            "Huber's Delta is {0}; it must be a finite number above 0"),
        new(ProblemKind.LossDoesNotFit, "LAM0027", Error, "Loss does not match the last layer",
            "{0} needs {1} as the last layer of '{2}', where {3}; {4}"),
        new(ProblemKind.SoftmaxForRegression, "LAM0031", Warning, "Softmax used with a regression loss",
            "{0} after {1} {2}; use Loss.CrossEntropy, or end with another activation"),
    };
}
