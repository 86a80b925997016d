using static Lamina.Generator.Declarations.Problems.ProblemSeverity;

namespace Lamina.Generator.Declarations.Problems;

/// <summary>How layers and blocks refer to each other.</summary>
internal static class GraphProblems
{
    public static readonly ProblemRow[] Rows =
    {
        new(ProblemKind.UnknownLayer, "LAM0032", Error, "Layer name is not defined",
            "{0} names '{1}', and no layer or input before it has this name{2}"),
        new(ProblemKind.MergeShapes, "LAM0037", Error, "Shapes of merged layers do not match",
            "{0} cannot merge its operands: {1}; {2}") { DependsOnShape = true },
        new(ProblemKind.BlockRecursion, "LAM0038", Error, "Block contains itself",
            "A block cannot contain itself: {0}"),
        new(ProblemKind.BlockArguments, "LAM0039", Error, "Block arguments do not match",
            "{0} has the wrong arguments: {1}"),
        new(ProblemKind.NotABlock, "LAM0040", Error, "Class is not a block",
            "'{0}' has no layers to use; put [Block] on it"),
        new(ProblemKind.AddInputOutsideBlock, "LAM0041", Error, "AddInput used outside a block",
            "AddInput adds the input of the block it stands in, and it stands in none; name a layer with [Add(\"…\")], or put the "
                + "layers into a [Block]"),
        new(ProblemKind.SharedLayer, "LAM0044", Error, "Weights cannot be shared",
            "{0} cannot share weights: {1}") { DependsOnShape = true },
        new(ProblemKind.TakesLater, "LAM0061", Error, "Layer refers to a later layer",
            "{0} takes '{1}', which does not stand before it: {2}"),
        new(ProblemKind.HeadWithoutLayer, "LAM0062", Error, "Output does not depend on any weights",
            "No layer with weights stands between {0} and {1}, so nothing can be trained for it; {2}"),
    };
}
