using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing.Reading;

/// <summary>
/// Maps the numbers in <see cref="Declarations.Problem.Site"/> to locations: first the attributes of the class in order, then other
/// locations that Parsing reports. For the analyzer only; never stored in the incremental pipeline.
/// </summary>
internal sealed class ProblemSites
{
    private readonly List<(AttributeData? Attribute, Location? Location)> sites;

    public ProblemSites(ImmutableArray<AttributeData> attributes) =>
        sites = attributes.Select(attribute => ((AttributeData?)attribute, (Location?)null)).ToList();

    /// <summary>Adds a location as a site.</summary>
    public int Add(Location location) => Add((null, location));

    /// <summary>Adds an attribute of a block as a site.</summary>
    public int Add(AttributeData attribute) => Add((attribute, null));

    /// <summary>The location of a site; null if it is in another assembly.</summary>
    public Location? LocationOf(int site, CancellationToken cancellation) =>
        sites[site].Location ?? sites[site].Attribute?.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation();

    /// <summary>The attribute at a site, if the site is an attribute.</summary>
    public AttributeData? Attribute(int site) => site < 0 ? null : sites[site].Attribute;

    private int Add((AttributeData? Attribute, Location? Location) site)
    {
        sites.Add(site);
        return sites.Count - 1;
    }
}
