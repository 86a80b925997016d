using static Lamina.Generator.Declarations.Problems.ProblemSeverity;

namespace Lamina.Generator.Declarations.Problems;

/// <summary>Code that calls a network; the other analyzer finds these.</summary>
internal static class CallSiteProblems
{
    public static readonly ProblemRow[] Rows =
    {
        new(ProblemKind.BatchOfOne, "LAM0058", Warning, "Batch normalisation over a single example",
            "{0} of '{1}' normalises over the batch, and {2}: one number has no variance, and the running statistics never move"),
        new(ProblemKind.ArgumentLength, "LAM0075", Error, "Length of an argument does not match the network",
            "{0} of '{1}' must hold {2}, and this holds {3}: {4}"),
        new(ProblemKind.ResultLength, "LAM0076", Error, "Length of an output does not match the network",
            "{0} of '{1}' must have room for {2}, and this has room for {3}: {4}"),
        new(ProblemKind.LabelRange, "LAM0077", Error, "Label is out of range",
            "'{0}' knows the classes 0 to {1}, and this label is {2}"),
        new(ProblemKind.WeightsFile, "LAM0078", Error, "Weights file does not match the network",
            "'{0}' does not fit '{1}': {2}"),
    };
}
