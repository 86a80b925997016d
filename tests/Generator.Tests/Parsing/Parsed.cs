using System.Threading;
using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing;
using Lamina.Generator.Runs;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Parsing;

/// <summary>What Parsing alone makes of the class Net in some sources, with the text that each of its problems stands on.</summary>
internal sealed record Parsed(NetworkDeclaration Network, IReadOnlyList<(ProblemKind Kind, string Underlined, string[] Arguments)> Problems)
{
    public IReadOnlyList<LayerDeclaration> Layers => Network.Layers;

    public static Parsed Of(params string[] sources) => Of(Sources.Compile(SourceSettings.Default, sources));

    /// <summary>A network of these attributes, and other types after it.</summary>
    public static Parsed Attributes(string attributes, string others = "") =>
        Of($"using System;\nusing Lamina;\n[Network, {attributes}]\npublic partial class Net;\n{others}\n");

    public static Parsed Of(CSharpCompilation compilation)
    {
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        ParsedNetwork parsed = NetworkParser.Parse(compilation.GetTypeByMetadataName("Net")!, compilation, new CompilerRun());
        return new Parsed(
            parsed.Declaration,
            parsed.Declaration.Problems.Select(problem => (problem.Kind, Underlined(parsed, problem), problem.Arguments.ToArray()))
                .ToList());
    }

    /// <summary>The layers of a network without problems.</summary>
    public IReadOnlyList<LayerDeclaration> Clean()
    {
        Assert.Empty(Problems);
        return Layers;
    }

    private static string Underlined(ParsedNetwork parsed, Problem problem)
    {
        Location? place = problem.Site == Problem.OnClass ? null : parsed.Sites.LocationOf(problem.Site, CancellationToken.None);
        return place?.SourceTree?.GetText().ToString(place.SourceSpan) ?? "";
    }
}
