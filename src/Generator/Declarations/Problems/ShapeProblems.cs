using static Lamina.Generator.Declarations.Problems.ProblemSeverity;

namespace Lamina.Generator.Declarations.Problems;

/// <summary>A layer and the shape of its input.</summary>
internal static class ShapeProblems
{
    public static readonly ProblemRow[] Rows =
    {
        new(ProblemKind.OutputSize, "LAM0046", Error, "Layer output is empty",
            "{0} has no output: {1}, which it spreads to {2}, and Pad = {3} on every side would leave {4}") { DependsOnShape = true },
        new(ProblemKind.RowsDropped, "LAM0047", Info, "Window does not reach the end of its input",
            "{0} never reads {1}: {2}, and {3}") { DependsOnShape = true },
        new(ProblemKind.ReshapeOpenSizes, "LAM0048", Error, "Reshape has more than one open size",
            "{0} leaves {1} sizes open with −1: {2}, and only one size can be worked out from {3} elements") { DependsOnShape = true },
        new(ProblemKind.ReshapeIndivisible, "LAM0049", Error, "Open size of a reshape is not an integer",
            "{0} cannot work out −1: {1}, and {2} elements cannot be divided by {3}") { DependsOnShape = true },
        new(ProblemKind.Permutation, "LAM0050", Error, "Axes are not a permutation",
            "{0} must name each axis of what it takes once, {1}: {2}") { DependsOnShape = true },
        new(ProblemKind.ConcatShapes, "LAM0051", Error, "Shapes of concatenated layers do not match",
            "{0} cannot join its operands along axis {1}: {2}; {3}; all other axes must be equal") { DependsOnShape = true },
        new(ProblemKind.Broadcast, "LAM0052", Error, "Merge requires broadcasting",
            "{0} would have to repeat {1}: {2}, and {3}; nothing is broadcast") { DependsOnShape = true },
        new(ProblemKind.Groups, "LAM0053", Error, "Number of groups does not divide the channels",
            "{0} cannot split {1} into {2} groups: {3}") { DependsOnShape = true },
        new(ProblemKind.Heads, "LAM0054", Error, "Number of heads does not divide the features",
            "{0} cannot split {1} features among {2} heads: {3}") { DependsOnShape = true },
        new(ProblemKind.SequenceLengths, "LAM0055", Error, "Lengths or Memory is not valid",
            "{1} of {0} must name {2}: {3}") { DependsOnShape = true },
        new(ProblemKind.NotIndices, "LAM0056", Error, "Indices used as numbers, or numbers as indices",
            "{0} takes {1}: {2}") { DependsOnShape = true },
        new(ProblemKind.IndexRange, "LAM0057", Error, "Indices exceed the vocabulary",
            "{0} has rows for the indices 0 to {1}, and {2} declares indices up to {3}") { DependsOnShape = true },
        new(ProblemKind.OutputShape, "LAM0059", Error, "Declared output shape does not match",
            "[Output({0})] declares {1}, and {2}"),
        new(ProblemKind.BlockDoesNotFit, "LAM0060", Error, "Block does not accept its input",
            "{0} does not fit: {1}; inside the block, {2}") { DependsOnShape = true },
        new(ProblemKind.LayerShape, "LAM0081", Disabled, "Output shape of a layer",
            "{0} gives {1}"),
    };
}
