using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing.Reading;

/// <summary>
/// What the numbers in <see cref="Declarations.Problem.Site"/> stand for: first the class's attributes in order, then other places that
/// Parsing finds fault with. For the analyzer only, never kept in the pipeline.
/// </summary>
internal sealed class ProblemSites
{
    private readonly List<(AttributeData? Attribute, Location? Place)> sites;

    public ProblemSites(ImmutableArray<AttributeData> attributes) =>
        sites = attributes.Select(attribute => ((AttributeData?)attribute, (Location?)null)).ToList();

    /// <summary>Makes a place a site.</summary>
    public int Add(Location place) => Add((null, place));

    /// <summary>Makes an attribute of a block a site.</summary>
    public int Add(AttributeData attribute) => Add((attribute, null));

    /// <summary>Where the site is; null for what another assembly declares.</summary>
    public Location? Place(int site, CancellationToken cancellation) =>
        sites[site].Place ?? sites[site].Attribute?.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation();

    /// <summary>The attribute at the site, if it is one.</summary>
    public AttributeData? Attribute(int site) => site < 0 ? null : sites[site].Attribute;

    private int Add((AttributeData? Attribute, Location? Place) site)
    {
        sites.Add(site);
        return sites.Count - 1;
    }
}
