using Lamina.Generator.Declarations;
using Lamina.Generator.Declarations.Problems;

namespace Lamina.Generator.Lowering.Building;

/// <summary>Everything reported about a network, in order: each problem once, and repetitions of it, which only count.</summary>
internal sealed class ProblemList
{
    private readonly List<(Problem Problem, bool IsNew)> reports = new();
    private readonly HashSet<Problem> known = new();
    private int errors;

    public ProblemList(IEnumerable<Problem> found)
    {
        foreach (Problem problem in found)
        {
            known.Add(problem);
            Append(problem, isNew: true);
        }
    }

    /// <summary>Each problem once.</summary>
    public IEnumerable<Problem> Distinct => reports.Where(report => report.IsNew).Select(report => report.Problem);

    /// <summary>The number of fatal problems, without repetitions.</summary>
    public int DistinctErrors { get; private set; }

    public int Count => reports.Count;

    public Problem this[int index] => reports[index].Problem;

    /// <summary>Whether one of the reports since the given count is fatal.</summary>
    public bool HasErrorSince(int count)
    {
        if (errors == 0) return false;
        for (int i = reports.Count - 1; i >= count; i--)
        {
            if (reports[i].Problem.Kind.IsFatal()) return true;
        }

        return false;
    }

    /// <summary>Adds a report.</summary>
    /// <param name="problem">What is reported.</param>
    /// <param name="isNew">Whether it is another problem than those before it, unless it is equal to one.</param>
    public void Add(Problem problem, bool isNew) => Append(problem, isNew && known.Add(problem));

    public void RemoveAt(int index)
    {
        (Problem problem, bool isNew) = reports[index];
        reports.RemoveAt(index);
        if (isNew) known.Remove(problem);
        if (!problem.Kind.IsFatal()) return;
        errors--;
        if (isNew) DistinctErrors--;
    }

    private void Append(Problem problem, bool isNew)
    {
        reports.Add((problem, isNew));
        if (!problem.Kind.IsFatal()) return;
        errors++;
        if (isNew) DistinctErrors++;
    }
}
