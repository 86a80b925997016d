using System.Collections.Immutable;
using Lamina.CodeFixes.Tests.Harness;
using Lamina.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes.Tests.Corrections;

/// <summary>Corrections of lengths, at «the place» of the diagnostic and ‹another›.</summary>
public class LengthFixTests
{
    private static readonly ImmutableDictionary<string, string?> Length =
        ImmutableDictionary<string, string?>.Empty.Add(FixFormat.LengthProperty, "784");

    [Theory]
    [InlineData("Take(new float[«3»])", "Take(new float[784])")]
    [InlineData("Take(«new float[3]»)", "Take(new float[784])")]
    [InlineData("Take(«new float[N /* n */ * 3]»)", "Take(new float[784])")]
    [InlineData("Take(new float[«N»])", "Take(new float[784])")]
    [InlineData("Span<float> x = stackalloc float[«3»]; Take(x)", "Span<float> x = stackalloc float[784]; Take(x)")]
    [InlineData("Span<float> x = «stackalloc float[3]»; Take(x)", "Span<float> x = stackalloc float[784]; Take(x)")]
    [InlineData("var «x = new float[3]»; Take(x)", "var x = new float[784]; Take(x)")]
    [InlineData("var x = ‹new float[3]›; Take(«x»)", "var x = new float[784]; Take(x)")]
    public void The_size_becomes_the_number(string before, string after)
    {
        (Workbench bench, Diagnostic diagnostic) = Craft(before, Length);
        CodeAction offer = Assert.Single(bench.Offers(new LengthFixProvider(), diagnostic));
        Assert.Equal("Make its length 784", offer.Title);
        Assert.Equal([Source(after)], bench.After(offer).AssertClean().Texts);
    }

    [Theory]
    [InlineData("Take(«new float[] { 1, 2 }»)")]
    [InlineData("Take(«new[] { 1f, 2f }»)")]
    [InlineData("Take(«new float[2] { 1, 2 }»)")]
    [InlineData("float[] x = new float[3]; Take(«x»)")]
    [InlineData("Take(Make(«3»))")]
    public void Lengths_that_no_size_gives_have_no_correction(string statement)
    {
        (Workbench bench, Diagnostic diagnostic) = Craft(statement, Length);
        bench.AssertClean();
        Assert.Empty(bench.Offers(new LengthFixProvider(), diagnostic));
    }

    [Fact]
    public void Without_a_length_there_is_no_correction()
    {
        (Workbench bench, Diagnostic diagnostic) = Craft("Take(new float[«3»])", ImmutableDictionary<string, string?>.Empty);
        Assert.Empty(bench.Offers(new LengthFixProvider(), diagnostic));
    }

    private static string Source(string statement) =>
        $$"""
        using System;

        internal static class User
        {
            private const int N = 4;

            public static void Run()
            {
                {{statement}};
            }

            private static void Take(ReadOnlySpan<float> numbers) => _ = numbers.Length + N;

            private static float[] Make(int n) => new float[n];
        }
        """;

    private static (Workbench Bench, Diagnostic Diagnostic) Craft(string marked, ImmutableDictionary<string, string?> properties)
    {
        Workbench bench = Workbench.Of(Source(string.Concat(marked.Where(c => !"«»‹›".Contains(c, StringComparison.Ordinal)))));
        SyntaxTree tree = bench.Project.Documents.Single().GetSyntaxTreeAsync().GetAwaiter().GetResult()!;
        Diagnostic diagnostic = Diagnostic.Create(
            "LAM0075", "Lamina", "Crafted", DiagnosticSeverity.Error, DiagnosticSeverity.Error, isEnabledByDefault: true, warningLevel: 0,
            location: Place('«', '»')!, additionalLocations: new[] { Place('‹', '›') }.OfType<Location>(), properties: properties);
        return (bench, diagnostic);

        // Marks of the other kind may stand before.
        Location? Place(char open, char close)
        {
            string source = Source(marked);
            int start = source.IndexOf(open, StringComparison.Ordinal);
            if (start < 0) return null;
            int length = source.IndexOf(close, StringComparison.Ordinal) - start - 1;
            int marksBefore = source[..start].Count(c => "«»‹›".Contains(c, StringComparison.Ordinal));
            return Location.Create(tree, new TextSpan(start - marksBefore, length));
        }
    }
}
