using System.IO;
using Lamina.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generator.Tests.Conventions;

/// <summary>
/// Kernels do not enumerate interfaces: the enumerator would be allocated, and each element would be a call. The list of banned symbols of
/// src/Kernels bans LINQ, but that analyzer does not see what <c>foreach</c> calls.
/// </summary>
public class KernelEnumerationTests
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp12);

    [Fact]
    public void No_loop_of_a_kernel_enumerates_an_interface() =>
        Assert.Empty(Loops(Repository.CSharpFiles("src/Kernels").Select(file => (file, Repository.Read(file)))));

    [Theory]
    [InlineData("IReadOnlyList<int>", 1)]
    [InlineData("IEnumerable<int>", 1)]
    [InlineData("List<int>", 0)]
    [InlineData("int[]", 0)]
    [InlineData("ReadOnlySpan<int>", 0)]
    public void The_search_finds_loops_over_interfaces_only(string type, int expected) =>
        Assert.Equal(expected, Loops([("Sum.cs", $"class Kernel {{ void Run({type} all) {{ foreach (int each in all) {{ }} }} }}")]).Count);

    private static List<string> Loops(IEnumerable<(string File, string Text)> sources)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Kernels", sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, Options, source.File)).Append(GlobalUsings()),
            References(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return [.. compilation.SyntaxTrees.SelectMany(tree => Loops(tree, compilation.GetSemanticModel(tree)))];
    }

    private static IEnumerable<string> Loops(SyntaxTree tree, SemanticModel model) =>
        from loop in tree.GetRoot().DescendantNodes().OfType<CommonForEachStatementSyntax>()
        where model.GetForEachStatementInfo(loop).GetEnumeratorMethod?.ContainingType.TypeKind == TypeKind.Interface
        where !IsCompiledAsLoop(model.GetTypeInfo(loop.Expression).Type)
        select $"{tree.FilePath}, line {loop.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {loop.Expression}";

    // The compiler writes a loop over indices for arrays.
    private static bool IsCompiledAsLoop(ITypeSymbol? type) => type is IArrayTypeSymbol;

    private static SyntaxTree GlobalUsings() => CSharpSyntaxTree.ParseText(
        "global using System; global using System.Collections.Generic; global using System.Linq;", Options);

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
}
