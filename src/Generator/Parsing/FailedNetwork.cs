using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Hosts;
using Lamina.Generator.Parsing.Layers;
using Lamina.Generator.Parsing.Reading;
using Lamina.Generator.Runs;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing;

/// <summary>What can still be declared of a class whose parsing failed: members that throw, so that their users compile.</summary>
internal static class FailedNetwork
{
    public static NetworkDeclaration Of(
        INamedTypeSymbol symbol, Compilation compilation, CompilerFailure failure, CancellationToken cancellation)
    {
        var run = CompilerRun.Unwatched(cancellation);
        ImmutableArray<AttributeData> attributes = Guard.First(() => LaminaAttributes.Of(symbol, cancellation));
        if (attributes.IsDefault) attributes = ImmutableArray<AttributeData>.Empty;
        var scope = new ParsingScope(symbol, compilation, new ProblemSites(attributes), run);
        List<AttributeArguments> all = attributes.Select((attribute, site) => new AttributeArguments(attribute, scope, site)).ToList();
        EquatableArray<LayerDeclaration> layers = all.Select(Layer).OfType<LayerDeclaration>().ToEquatableArray();
        HostDeclaration host = Guard.First(
            () => HostParser.Parse(symbol, compilation, LayerNames.Of(layers), scope.Sites, scope.Problems, cancellation),
            () => HostParser.Outline(symbol, cancellation))
            ?? HostParser.Unextended(symbol);
        return new NetworkDeclaration(host, 0, 0, None<InputDeclaration>(), layers, None<LossDeclaration>(), None<Problem>())
        {
            Failure = failure,
            Targets = Guard.First(() => Targets(all)) ?? TargetKinds.Cpu,
        };
    }

    private static LayerDeclaration? Layer(AttributeArguments arguments) => Guard.First(
        () => LaminaAttributes.RoleOf(arguments.Attribute) == AttributeRole.Layer ? LayerParser.Parse(arguments) : null);

    private static TargetKinds? Targets(List<AttributeArguments> all) => all
        .Where(arguments => LaminaAttributes.RoleOf(arguments.Attribute) == AttributeRole.Network)
        .Select(arguments => (TargetKinds?)TargetParser.Parse(arguments)).FirstOrDefault();

    private static EquatableArray<T> None<T>() => Array.Empty<T>().ToEquatableArray();
}
