using static Lamina.Generator.Declarations.Problems.ProblemSeverity;

namespace Lamina.Generator.Declarations.Problems;

/// <summary>One layer and its settings.</summary>
internal static class LayerProblems
{
    public static readonly ProblemRow[] Rows =
    {
        new(ProblemKind.Units, "LAM0018", Error, "Number of units is less than 1",
            "{0} has {1} units; it needs at least 1"),
        new(ProblemKind.DenseNeedsVector, "LAM0019", Error, "Input of Dense is not a vector",
            "{0} takes a vector of features, and {1} ({2} elements); add [Flatten] before it, or set PerStep = true to apply it "
                + "to the last axis everywhere") { DependsOnShape = true },
        new(ProblemKind.Keep, "LAM0020", Error, "Keep probability is outside (0, 1]",
            "Dropout keeps a unit with probability {0}; it must be above 0 and at most 1"),
        new(ProblemKind.Penalty, "LAM0021", Error, "Penalty is negative or not finite",
            "{0} = {1} of {2} must be a finite number, 0 or above"),
        new(ProblemKind.InitScale, "LAM0022", Error, "Initialiser scale is not valid",
            "InitScale of {0} does not fit: {1}"),
        new(ProblemKind.Slope, "LAM0023", Error, "Slope is outside [0, 1]",
            "LeakyRelu has slope {0}; it must lie between 0 and 1"),
        new(ProblemKind.UnknownOption, "LAM0025", Error, "Option value is not defined",
            "{0} is no value of {1}"),
        new(ProblemKind.SoftmaxOfOne, "LAM0026", Error, "Softmax over a single output",
            "{0} over one output is always {1}: {2}; use Sigmoid with BinaryCrossEntropy for a yes/no question, "
                + "or at least 2 outputs") { DependsOnShape = true },
        new(ProblemKind.WrongRank, "LAM0033", Error, "Layer input has the wrong rank",
            "{0} takes {1}, and {2}") { DependsOnShape = true },
        new(ProblemKind.WindowTooLarge, "LAM0034", Error, "Window is larger than its input",
            "{0} does not fit: its window spans {1}, and {2}, which has {3}") { DependsOnShape = true },
        new(ProblemKind.Setting, "LAM0035", Error, "Setting is not valid",
            "{1} of {0} is {2}; it must be {3}"),
        new(ProblemKind.ReshapeCount, "LAM0036", Error, "Reshape changes the number of elements",
            "{0} cannot hold {1} elements: {2}, and {3}") { DependsOnShape = true },
        new(ProblemKind.BiasDropped, "LAM0045", Info, "Bias has no effect and is left out",
            "The bias of {0} is left out, because {1} subtracts the mean after it; write Bias = false to say so"),
    };
}
