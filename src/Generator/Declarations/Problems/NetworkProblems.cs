using static Lamina.Generator.Declarations.Problems.ProblemSeverity;

namespace Lamina.Generator.Declarations.Problems;

/// <summary>A network as a whole.</summary>
internal static class NetworkProblems
{
    public static readonly ProblemRow[] Rows =
    {
        new(ProblemKind.NoInput, "LAM0010", Error, "Network has no input",
            "'{0}' declares no input; add [Input(n)] with the number of features, before the first layer"),
        new(ProblemKind.UnusedInput, "LAM0011", Error, "Input is not used",
            "No layer takes {0}; name it in From, Lengths or Memory of a layer, or remove it"),
        new(ProblemKind.InputShape, "LAM0012", Error, "Input shape is empty or not positive",
            "[Input({0})] must name at least one axis, and every axis must be at least 1"),
        new(ProblemKind.NoLayer, "LAM0013", Error, "Network has no layer with parameters",
            "'{0}' has no layer with parameters; add one, for example [Dense(10)]"),
        new(ProblemKind.NoLoss, "LAM0014", Error, "Network has no loss",
            "'{0}' declares no loss; add [Loss(Loss.…)], for example {1}"),
        new(ProblemKind.UnusedLayer, "LAM0015", Error, "Layer is not used",
            "What {0} gives reaches no loss; name it in another layer or in From of a loss, or remove it"),
        new(ProblemKind.LayerName, "LAM0016", Error, "Layer name is not valid",
            "Name \"{0}\" of {1} cannot be used: {2}"),
        new(ProblemKind.DuplicateName, "LAM0017", Error, "Layer name is already used",
            "Name \"{0}\" of {1} is taken by the {2} before it; names must differ in more than the case of the first letter"),
        new(ProblemKind.TooLarge, "LAM0028", Error, "Network is too large",
            "{0} needs {1}, and a block of parameters or activations holds at most 2,147,483,591 elements"),
        new(ProblemKind.LinearStack, "LAM0029", Warning, "No activation between two linear layers",
            "{0} follows {1} with no activation between them: together they compute no more than one linear layer"),
        new(ProblemKind.DropoutLast, "LAM0030", Warning, "Dropout is the last layer",
            "{0} is the last layer, so it sets predictions themselves to 0 in training; put it before {1}"),
    };
}
