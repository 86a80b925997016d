using Lamina.Generator.Declarations;
using Lamina.Generator.Declarations.Problems;

namespace Lamina.Generator.Lowering.Building;

/// <summary>
/// Problems of one layer: they get its place in a block, and the layer whose output does not fit. A block that does not fit is the use's
/// fault: the problem becomes its cause.
/// </summary>
internal sealed class LayerProblemSink : ProblemSink
{
    private readonly LayerInput input;

    public LayerProblemSink(ProblemSink network, LayerInput input)
        : base(network) => this.input = input;

    protected override Problem? Placed(Problem problem)
    {
        if (input.SharedLayer is not null)
        {
            // What is wrong with the layer as such is reported on its own attribute, and so do the arguments that a correction changes.
            if (Problems.Any(known => known.Kind == problem.Kind && known.Arguments == problem.Arguments)) return null;
            problem = problem with { Fixes = default };
        }
        else if (input.Scope.Arguments.Count > 0)
        {
            // The number may be an argument of the block, and right at other uses.
            problem = problem with { Fixes = problem.Fixes.Where(fix => !fix.Edits.Any(edit => edit.IsNumber)).ToEquatableArray() };
        }

        if (input.Layer.Site != problem.Site) return problem;
        problem = problem with { Path = input.Layer.Path };
        if (!problem.Kind.DependsOnShape()) return problem;
        if (problem.Others.Count == 0) problem = problem with { Others = new[] { input.Value.Site }.ToEquatableArray() };
        return input.Scope.Use is { } use && problem.Kind.IsFatal()
            ? problem with
            {
                Kind = ProblemKind.BlockDoesNotFit, Arguments = new[] { use.Text, use.Given }.ToEquatableArray(), Cause = problem,
            }
            : problem;
    }
}
