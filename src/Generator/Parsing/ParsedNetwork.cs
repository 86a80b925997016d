using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Reading;

namespace Lamina.Generator.Parsing;

/// <summary>A declaration and, for the analyzer only, the locations of its sites. Never stored in the incremental pipeline.</summary>
internal sealed record ParsedNetwork(NetworkDeclaration Declaration, ProblemSites Sites);
