using System.Collections.Concurrent;
using Lamina.Generator.Parsing.Reading;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.CallSites;

/// <summary>The shapes of a compilation's networks, its references' included; each is read when it is first used.</summary>
internal sealed class NetworkTable
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, NetworkShape?> shapes = new(SymbolEqualityComparer.Default);
    private readonly Func<INamedTypeSymbol, CancellationToken, NetworkShape?> read;

    public NetworkTable(Func<INamedTypeSymbol, CancellationToken, NetworkShape?> read) => this.read = read;

    /// <summary>The shape of a type that is a network without errors; else null.</summary>
    public NetworkShape? Of(ITypeSymbol? type, CancellationToken cancellation)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class, OriginalDefinition: { } network }) return null;
        if (!LaminaAttributes.Carries(network, AttributeRole.Network)) return null;
        return shapes.GetOrAdd(network, symbol => read(symbol, cancellation));
    }
}
