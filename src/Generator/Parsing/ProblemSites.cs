using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing;

/// <summary>
/// What the numbers in <see cref="Declarations.Problem.Site"/> stand for: first the class's attributes in order, then other places that
/// Parsing finds fault with. For the analyzer only, never kept in the pipeline.
/// </summary>
internal sealed class ProblemSites
{
    private readonly ImmutableArray<AttributeData> attributes;
    private readonly List<Location> others = new();

    public ProblemSites(ImmutableArray<AttributeData> attributes) => this.attributes = attributes;

    /// <summary>Makes a place a site.</summary>
    public int Add(Location place)
    {
        others.Add(place);
        return attributes.Length + others.Count - 1;
    }

    public Location? Place(int site, CancellationToken cancellation) => site < attributes.Length
        ? attributes[site].ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation()
        : others[site - attributes.Length];
}
