using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing;

/// <summary>A declaration and, for the analyzer only, the attributes its sites stand for. Never kept in the pipeline.</summary>
internal sealed record ParsedNetwork(NetworkDeclaration Declaration, ImmutableArray<AttributeData> Sites);
