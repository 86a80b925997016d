using System.Collections.Concurrent;
using Lamina.Generator.Parsing.Reading;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.CallSites;

/// <summary>The shapes of all networks in a compilation and its references; each is computed on first use.</summary>
internal sealed class NetworkTable
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, NetworkShape?> shapes = new(SymbolEqualityComparer.Default);
    private readonly Func<INamedTypeSymbol, CancellationToken, NetworkShape?> read;

    public NetworkTable(Func<INamedTypeSymbol, CancellationToken, NetworkShape?> read) => this.read = read;

    /// <summary>The shape of a network; null for other types and for networks with errors.</summary>
    public NetworkShape? Of(ITypeSymbol? type, CancellationToken cancellation)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class, OriginalDefinition: { } network }) return null;
        if (!LaminaAttributes.HasRole(network, AttributeRole.Network)) return null;
        return shapes.GetOrAdd(network, symbol => read(symbol, cancellation));
    }
}
