using Lamina.Generator.Declarations;
using Lamina.Generator.Declarations.Problems;

namespace Lamina.Generator.Lowering.Building;

/// <summary>
/// Collects problems, each once: every use of a block has the same. One that is known already is not repeated, but still counts, because
/// what it is about cannot be lowered here either.
/// </summary>
internal class ProblemSink
{
    /// <summary>Everything reported, in order.</summary>
    private readonly List<(Problem Problem, bool IsNew)> reports;

    public ProblemSink(IEnumerable<Problem> found) => reports = found.Select(problem => (problem, true)).ToList();

    /// <summary>Another view of the same problems.</summary>
    protected ProblemSink(ProblemSink sink) => reports = sink.reports;

    /// <summary>Each problem once.</summary>
    public IEnumerable<Problem> Problems => reports.Where(report => report.IsNew).Select(report => report.Problem);

    /// <summary>Everything reported so far, repetitions included.</summary>
    public int Count => reports.Count;

    public bool HasFatal => HasFatalSince(0);

    /// <summary>Whether a problem reported since the given count is fatal.</summary>
    public bool HasFatalSince(int count) => reports.Skip(count).Any(report => report.Problem.Kind.IsFatal());

    public void Report(ProblemKind kind, int site, params string[] arguments) => Report(Problem.At(site, kind, arguments));

    public void Report(Problem problem)
    {
        Problem? placed = Placed(problem);
        bool isNew = placed is not null && !Problems.Contains(placed);
        reports.Add((placed ?? problem, isNew));
    }

    /// <summary>Reports a setting that is not valid.</summary>
    public void ReportSetting(LayerDeclaration layer, string argument, string value, string expected) =>
        Report(ProblemKind.Setting, layer.Site, LayerText.Of(layer), argument, value, expected);

    /// <summary>Removes shape problems reported since the given count: they follow from a guess.</summary>
    public void ForgetShapes(int count)
    {
        for (int i = reports.Count - 1; i >= count; i--)
        {
            if (reports[i].Problem.Kind.DependsOnShape()) reports.RemoveAt(i);
        }
    }

    /// <summary>The problem as it is reported; null for one that is known.</summary>
    protected virtual Problem? Placed(Problem problem) => problem;
}
