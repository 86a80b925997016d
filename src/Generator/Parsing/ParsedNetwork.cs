using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Reading;

namespace Lamina.Generator.Parsing;

/// <summary>A declaration and, for the analyzer only, the places its sites stand for. Never kept in the pipeline.</summary>
internal sealed record ParsedNetwork(NetworkDeclaration Declaration, ProblemSites Sites);
