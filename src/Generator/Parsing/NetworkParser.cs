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
        ImmutableArray<AttributeData> sites = LaminaAttributes.Of(symbol, cancellation);
        var inputs = new List<InputDeclaration>();
        var layers = new List<LayerDeclaration>();
        var losses = new List<LossDeclaration>();
        var problems = new List<Problem>();
        double l1 = 0, l2 = 0;

        for (int site = 0; site < sites.Length; site++)
        {
            cancellation.ThrowIfCancellationRequested();
            var arguments = new AttributeArguments(sites[site]);
            switch (LaminaAttributes.RoleOf(sites[site]))
            {
                case AttributeRole.Network:
                    l1 = arguments.NamedDouble("L1") ?? 0;
                    l2 = arguments.NamedDouble("L2") ?? 0;
                    break;
                case AttributeRole.Input:
                    var input = new InputDeclaration(site, arguments.Int32Array(0));
                    if (arguments.IsReadable) inputs.Add(input);
                    break;
                case AttributeRole.Loss:
                    var loss = new LossDeclaration(site, (LossKind)arguments.Int32(0), arguments.NamedDouble("Delta") ?? 1);
                    if (arguments.IsReadable) losses.Add(loss);
                    break;
                case AttributeRole.Layer when LayerParser.Parse(sites[site], site) is { } layer:
                    layers.Add(layer);
                    continue;
                case AttributeRole.Layer:
                    problems.Add(Unreadable(sites[site], site));
                    continue;
            }

            if (!arguments.IsReadable) problems.Add(Unreadable(sites[site], site));
        }

        HostDeclaration host = HostParser.Parse(symbol, compilation, LayerNames.Of(layers), problems, cancellation);
        DeclarationPlaces.Check(symbol, sites, problems, cancellation);
        return new ParsedNetwork(
            new NetworkDeclaration(
                host, l1, l2, inputs.ToEquatableArray(), layers.ToEquatableArray(), losses.ToEquatableArray(),
                problems.ToEquatableArray()),
            sites);
    }

    private static Problem Unreadable(AttributeData attribute, int site) =>
        Problem.At(site, ProblemKind.UnreadableAttribute, LaminaAttributes.ShortName(attribute));
}
