using Lamina.Generator.Declarations;
using Lamina.Generator.Declarations.Problems;

namespace Lamina.Generator.Lowering.Building;

/// <summary>The problems of a network in the order in which they were found, each once.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> problems = new();
    private readonly HashSet<Problem> known = new();

    public ProblemList(IEnumerable<Problem> found)
    {
        foreach (Problem problem in found)
        {
            known.Add(problem);
            Append(problem);
        }
    }

    public IReadOnlyList<Problem> All => problems;

    /// <summary>The number of fatal ones.</summary>
    public int Errors { get; private set; }

    /// <summary>Adds a problem unless it is known.</summary>
    public void Add(Problem problem)
    {
        if (known.Add(problem)) Append(problem);
    }

    public void RemoveAt(int index)
    {
        if (problems[index].Kind.IsFatal()) Errors--;
        known.Remove(problems[index]);
        problems.RemoveAt(index);
    }

    private void Append(Problem problem)
    {
        problems.Add(problem);
        if (problem.Kind.IsFatal()) Errors++;
    }
}
