using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.CodeFixes.Attributes;

/// <summary>
/// Writes Lamina's names as they must be spelled at a location: short if the short name means Lamina's type, otherwise qualified.
/// </summary>
internal sealed class LaminaNames
{
    private const string Namespace = "Lamina";
    private const string Suffix = "Attribute";
    private readonly SemanticModel model;
    private readonly CancellationToken cancellation;

    public LaminaNames(SemanticModel model, CancellationToken cancellation) => (this.model, this.cancellation) = (model, cancellation);

    /// <summary>Attributes, separated by commas, to insert next to another.</summary>
    public string Attributes(string attributes, AttributeSyntax beside)
    {
        const string Opening = "[";
        CompilationUnitSyntax unit = SyntaxFactory.ParseCompilationUnit(Opening + attributes + "] class C { }");
        return Qualified(attributes, unit, -Opening.Length, beside);
    }

    /// <summary>The value of an argument of an attribute.</summary>
    public string Value(string value, AttributeSyntax of) => Qualified(value, SyntaxFactory.ParseExpression(value), 0, of);

    /// <summary>The constructor that an attribute calls, or the first candidate.</summary>
    public IMethodSymbol? ConstructorOf(AttributeSyntax attribute)
    {
        SymbolInfo info = model.GetSymbolInfo(attribute, cancellation);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) as IMethodSymbol;
    }

    private string Qualified(string text, SyntaxNode parsed, int offset, AttributeSyntax anchor)
    {
        IEnumerable<SimpleNameSyntax> names = parsed.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            .Where(IsLeftmost).Where(name => MustBeQualified(name, anchor)).Reverse();
        string qualifier = Qualifier(anchor);
        return names.Select(name => name.SpanStart + offset).Aggregate(text, (written, place) => written.Insert(place, qualifier));
    }

    /// <summary>Whether a name is leftmost, so that nothing qualifies it yet.</summary>
    private static bool IsLeftmost(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        QualifiedNameSyntax qualified => qualified.Left == name,
        AliasQualifiedNameSyntax or NameEqualsSyntax or NameColonSyntax => false,
        _ => true,
    };

    private bool MustBeQualified(SimpleNameSyntax name, AttributeSyntax anchor)
    {
        IEnumerable<string> spellings = name.Parent is AttributeSyntax
            ? new[] { name.Identifier.Text, name.Identifier.Text + Suffix }
            : new[] { name.Identifier.Text };
        List<string> meant = spellings.Where(spelling => TypeOf(spelling, name.Arity) is not null).ToList();
        if (meant.Count == 0) return false;

        // Looks up attributes as C# does: under both spellings, and only classes.
        List<ISymbol> found = spellings.SelectMany(spelling => model.LookupNamespacesAndTypes(anchor.SpanStart, name: spelling))
            .Where(symbol => symbol is not INamedTypeSymbol type || type.Arity == name.Arity)
            .Where(symbol => name.Parent is not AttributeSyntax || symbol is INamedTypeSymbol { TypeKind: TypeKind.Class })
            .ToList();
        return found.Count == 0 || found.Any(symbol => !IsLamina(symbol.ContainingNamespace));
    }

    /// <summary>The qualifier of the existing attribute if it has one, otherwise the namespace.</summary>
    private string Qualifier(AttributeSyntax anchor)
    {
        if (IsLamina(ConstructorOf(anchor)?.ContainingType.ContainingNamespace))
        {
            if (anchor.Name is QualifiedNameSyntax qualified) return qualified.Left + ".";
            if (anchor.Name is AliasQualifiedNameSyntax alias) return alias.Alias + "::";
        }

        bool isClear = model.LookupNamespacesAndTypes(anchor.SpanStart, name: Namespace) is { Length: 1 } found
            && found[0] is INamespaceSymbol space && IsLamina(space);
        return isClear ? Namespace + "." : "global::" + Namespace + ".";
    }

    private INamedTypeSymbol? TypeOf(string name, int arity) =>
        model.Compilation.GetTypeByMetadataName(arity == 0 ? $"{Namespace}.{name}" : $"{Namespace}.{name}`{arity}");

    private static bool IsLamina(INamespaceSymbol? space) => space is { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true };
}
