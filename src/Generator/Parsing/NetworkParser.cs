using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing;

/// <summary>From a class symbol to its declaration: sorts the attributes into input, layers and loss, in source order.</summary>
internal static class NetworkParser
{
    /// <summary>Parses a class that carries [Network].</summary>
    public static ParsedNetwork Parse(INamedTypeSymbol symbol, Compilation compilation, CancellationToken cancellation)
    {
        ImmutableArray<AttributeData> attributes = LaminaAttributes.Of(symbol, cancellation);
        var sites = new ProblemSites(attributes);
        var inputs = new List<InputDeclaration>();
        var layers = new List<LayerDeclaration>();
        var losses = new List<LossDeclaration>();
        var problems = new List<Problem>();
        double l1 = 0, l2 = 0;
        int networkSite = Problem.OnClass;

        for (int site = 0; site < attributes.Length; site++)
        {
            cancellation.ThrowIfCancellationRequested();
            var arguments = new AttributeArguments(attributes[site]);
            switch (LaminaAttributes.RoleOf(attributes[site]))
            {
                case AttributeRole.Network:
                    networkSite = site;
                    l1 = arguments.Named<double>("L1") ?? 0;
                    l2 = arguments.Named<double>("L2") ?? 0;
                    break;
                case AttributeRole.Input:
                    inputs.Add(new InputDeclaration(site, arguments.Int32Array(0)));
                    break;
                case AttributeRole.Loss:
                    losses.Add(new LossDeclaration(site, (LossKind)arguments.Int32(0), arguments.Named<double>("Delta") ?? 1));
                    break;
                case AttributeRole.Layer when LayerParser.Parse(arguments, attributes[site].AttributeClass!.Name, site) is { } layer:
                    layers.Add(layer);
                    break;
            }

            if (!arguments.IsReadable)
            {
                problems.Add(Problem.At(site, ProblemKind.UnreadableAttribute, LaminaAttributes.ShortName(attributes[site])));
            }
        }

        HostDeclaration host = HostParser.Parse(symbol, compilation, LayerNames.Of(layers), sites, problems, cancellation);
        DeclarationPlaces.Check(symbol, attributes, problems, cancellation);
        return new ParsedNetwork(
            new NetworkDeclaration(
                host, l1, l2, inputs.ToEquatableArray(), layers.ToEquatableArray(), losses.ToEquatableArray(),
                problems.ToEquatableArray(), networkSite),
            sites);
    }
}
