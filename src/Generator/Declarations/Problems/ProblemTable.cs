namespace Lamina.Generator.Declarations.Problems;

/// <summary>All problems, one row each: descriptors, release notes and pages are derived from it.</summary>
internal static class ProblemTable
{
    /// <summary>In the order of their ids.</summary>
    public static readonly IReadOnlyList<ProblemRow> Rows = HostProblems.Rows
        .Concat(NetworkProblems.Rows).Concat(LayerProblems.Rows).Concat(LossProblems.Rows).Concat(GraphProblems.Rows)
        .Concat(FormulaProblems.Rows).Concat(ShapeProblems.Rows).Concat(AdviceProblems.Rows).Concat(CallSiteProblems.Rows)
        .Concat(LimitProblems.Rows)
        .OrderBy(row => row.Id, StringComparer.Ordinal).ToList();

    private static readonly Dictionary<ProblemKind, ProblemRow> ByKind = Rows.ToDictionary(row => row.Kind);

    public static ProblemRow Of(ProblemKind kind) => ByKind[kind];

    /// <summary>False for networks that run; they are generated all the same.</summary>
    public static bool IsFatal(this ProblemKind kind) => ByKind[kind].Severity == ProblemSeverity.Error;

    /// <summary>True where the fault lies between a layer and the shape of its input.</summary>
    public static bool DependsOnShape(this ProblemKind kind) => ByKind[kind].DependsOnShape;
}
