using static Lamina.Generator.Declarations.Problems.ProblemSeverity;

namespace Lamina.Generator.Declarations.Problems;

/// <summary>Networks that run, or nearly, and do not do what their author wants.</summary>
internal static class AdviceProblems
{
    public static readonly ProblemRow[] Rows =
    {
        new(ProblemKind.ProbabilitiesForScores, "LAM0063", Warning, "Loss expects scores, not probabilities",
            "{0} takes scores, and {1} turns them into {2} first; leave it out, or use {3}"),
        new(ProblemKind.RedundantActivation, "LAM0064", Warning, "Activation is redundant",
            "{0} right after {1} {2}; remove one of them"),
        new(ProblemKind.SigmoidForClasses, "LAM0065", Error, "Sigmoid used for mutually exclusive classes",
            "Loss.CrossEntropy asks which one of {0} classes, and {1}, a yes or no for each; use Softmax, or "
                + "Loss.BinaryCrossEntropy for independent answers"),
        new(ProblemKind.ClassCount, "LAM0066", Error, "Number of classes does not match the outputs",
            "{0} of {1} names {2} classes, and {3}"),
        new(ProblemKind.TargetShape, "LAM0067", Error, "Declared target shape does not match",
            "{0} declares a target of {1}, and {2}; {3}"),
        new(ProblemKind.DropoutBeforeBatchNorm, "LAM0068", Warning, "Dropout directly before batch normalisation",
            "{0} changes the variance that {1} learns, and at inference it is another; put it after {1} or leave it out"),
        new(ProblemKind.ReluForRegression, "LAM0069", Warning, "Regression cannot predict negative values",
            "{0} is the last layer, so no prediction is below 0, and where one is 0 {1} teaches nothing; leave it out, or use "
                + "Softplus if no target is below 0"),
        new(ProblemKind.InitMismatch, "LAM0070", Info, "Initialiser does not match the activation",
            "{0} starts with Init.{1}, and {2} comes after it: {4}; use {3}"),
        new(ProblemKind.ZeroWeights, "LAM0071", Warning, "Weights start equal",
            "The weights of {0} all start at {1}: {2}; leave Init out"),
        new(ProblemKind.NothingTrained, "LAM0072", Warning, "All weights are frozen",
            "No weight of '{0}' is trained: {1}"),
        new(ProblemKind.VanishingGradients, "LAM0073", Info, "Gradients may vanish",
            "{0} is the last of {1} saturating activations with no normalisation or shortcut between them, which leave {2} of the "
                + "gradient; use Relu, or put BatchNorm between"),
        new(ProblemKind.InputDropout, "LAM0074", Info, "Dropout removes much of the input",
            "{0} drops {1} % of {2} itself; keep at least 0.8 of it, or drop units of a hidden layer"),
        new(ProblemKind.SlowOnDevice, "LAM0083", Info, "Layer is slow on devices",
            "{0} runs on devices, and gains little there: {1}"),
    };
}
