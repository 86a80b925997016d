namespace Lamina.Generator.Declarations.Problems;

/// <summary>One problem: everything that is the same wherever it is found. Ids are never used again for something else.</summary>
/// <param name="Kind">Its name in the compiler.</param>
/// <param name="Id">Its name for users.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Title">What is wrong, for lists of diagnostics.</param>
/// <param name="Message">What is wrong here, with places for <see cref="Problem.Arguments"/>.</param>
internal sealed record ProblemRow(ProblemKind Kind, string Id, ProblemSeverity Severity, string Title, string Message)
{
    /// <summary>The fault lies between a layer and the shape of its input.</summary>
    public bool DependsOnShape { get; init; }
}
