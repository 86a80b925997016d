using Lamina.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generator.Tests.Conventions;

/// <summary>Six parameters are a type that is missing, unless there is a reason: how many signatures have as many is counted.</summary>
public class SignatureTests
{
    private const int ManyParameters = 6;

    /// <summary>A few more than there are, which have reasons: rows of data, the innermost loops, contracts of networks.</summary>
    private const int MostSignatures = 60;

    [Fact]
    public void Few_signatures_have_six_parameters_or_more()
    {
        List<string> found = Repository.CSharpFiles("src").SelectMany(LongSignatures).ToList();
        Assert.True(
            found.Count <= MostSignatures,
            $"{found.Count} signatures have {ManyParameters} parameters or more, {MostSignatures} may:\n{string.Join('\n', found)}");
    }

    /// <summary>Of methods, constructors, records and delegates; those of other people's libraries are as they are.</summary>
    private static IEnumerable<string> LongSignatures(string file) =>
        from list in CSharpSyntaxTree.ParseText(Repository.Read(file)).GetRoot().DescendantNodes().OfType<ParameterListSyntax>()
        where list.Parameters.Count >= ManyParameters && list.Parent is not ParenthesizedLambdaExpressionSyntax && !IsImported(list.Parent)
        select $"{file}:{list.GetLocation().GetLineSpan().StartLinePosition.Line + 1} has {list.Parameters.Count}";

    private static bool IsImported(SyntaxNode? declaration) => declaration is MethodDeclarationSyntax method
        && method.AttributeLists.SelectMany(attributes => attributes.Attributes)
            .Any(attribute => attribute.Name.ToString() == "LibraryImport");
}
