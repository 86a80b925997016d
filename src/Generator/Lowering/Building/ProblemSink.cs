using Lamina.Generator.Declarations;
using Lamina.Generator.Declarations.Problems;

namespace Lamina.Generator.Lowering.Building;

/// <summary>
/// Collects problems, each once: every use of a block has the same. One that is known already is not repeated, but still counts, because
/// what it is about cannot be lowered here either.
/// </summary>
internal class ProblemSink
{
    private readonly ProblemList problems;

    public ProblemSink(IEnumerable<Problem> found) => problems = new ProblemList(found);

    /// <summary>Another view of the same problems.</summary>
    protected ProblemSink(ProblemSink sink) => problems = sink.problems;

    /// <summary>Each problem once.</summary>
    public IEnumerable<Problem> Problems => problems.Distinct;

    /// <summary>Everything reported so far, repetitions included.</summary>
    public int Count => problems.Count;

    public bool HasFatal => problems.HasErrorSince(0);

    /// <summary>Whether the limit of errors is reached; nothing is checked after that.</summary>
    public bool IsFull => problems.DistinctErrors >= Limits.Errors;

    /// <summary>Whether a problem reported since the given count is fatal.</summary>
    public bool HasFatalSince(int count) => problems.HasErrorSince(count);

    public void Report(ProblemKind kind, int site, params string[] arguments) => Report(Problem.At(site, kind, arguments));

    public void Report(Problem problem)
    {
        Problem? placed = Placed(problem);
        problems.Add(placed ?? problem, isNew: placed is not null);
    }

    /// <summary>Reports a setting that is not valid.</summary>
    public void ReportSetting(LayerDeclaration layer, string argument, string value, string expected) =>
        Report(ProblemKind.Setting, layer.Site, LayerText.Of(layer), argument, value, expected);

    /// <summary>Removes shape problems reported since the given count: they follow from a guess.</summary>
    public void ForgetShapes(int count)
    {
        for (int i = problems.Count - 1; i >= count; i--)
        {
            if (problems[i].Kind.DependsOnShape()) problems.RemoveAt(i);
        }
    }

    /// <summary>The problem as it is reported; null for one that is known.</summary>
    protected virtual Problem? Placed(Problem problem) => problem;
}
