using Lamina.Generator.Declarations;
using Lamina.Generator.Declarations.Problems;

namespace Lamina.Generator.Lowering.Building;

/// <summary>Collects problems, each once: every use of a block has the same.</summary>
internal class ProblemSink
{
    private readonly ProblemList problems;

    public ProblemSink(IEnumerable<Problem> found) => problems = new ProblemList(found);

    /// <summary>Another view of the same problems.</summary>
    protected ProblemSink(ProblemSink sink) => problems = sink.problems;

    public IReadOnlyList<Problem> Problems => problems.All;

    public int Count => problems.All.Count;

    public bool HasFatal => problems.Errors > 0;

    /// <summary>There are so many errors that nothing further is checked.</summary>
    public bool IsFull => problems.Errors >= Limits.Errors;

    /// <summary>Whether a problem reported since the given count is fatal.</summary>
    public bool HasFatalSince(int count) => HasFatal && problems.All.Skip(count).Any(problem => problem.Kind.IsFatal());

    public void Report(ProblemKind kind, int site, params string[] arguments) => Report(Problem.At(site, kind, arguments));

    public void Report(Problem problem)
    {
        if (Placed(problem) is { } placed) problems.Add(placed);
    }

    /// <summary>Reports a setting that is not valid.</summary>
    public void ReportSetting(LayerDeclaration layer, string argument, string value, string expected) =>
        Report(ProblemKind.Setting, layer.Site, LayerText.Of(layer), argument, value, expected);

    /// <summary>Removes shape problems reported since the given count: they follow from a guess.</summary>
    public void ForgetShapes(int count)
    {
        for (int i = Count - 1; i >= count; i--)
        {
            if (Problems[i].Kind.DependsOnShape()) problems.RemoveAt(i);
        }
    }

    /// <summary>The problem as it is reported; null for one that is known.</summary>
    protected virtual Problem? Placed(Problem problem) => problem;
}
