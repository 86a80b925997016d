using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.CodeFixes.Attributes;

/// <summary>Writes Lamina's names the way they must stand where they are put: short where that means Lamina's type, otherwise in full.</summary>
internal sealed class LaminaNames
{
    private const string Namespace = "Lamina";
    private const string Suffix = "Attribute";
    private readonly SemanticModel model;
    private readonly CancellationToken cancellation;

    public LaminaNames(SemanticModel model, CancellationToken cancellation) => (this.model, this.cancellation) = (model, cancellation);

    /// <summary>Attributes, separated by commas, to stand beside another.</summary>
    public string Attributes(string attributes, AttributeSyntax beside)
    {
        const string Opening = "[";
        CompilationUnitSyntax unit = SyntaxFactory.ParseCompilationUnit(Opening + attributes + "] class C { }");
        return Qualified(attributes, unit, -Opening.Length, beside);
    }

    /// <summary>The value of an argument of an attribute.</summary>
    public string Value(string value, AttributeSyntax of) => Qualified(value, SyntaxFactory.ParseExpression(value), 0, of);

    /// <summary>The constructor that an attribute calls, as far as C# can tell.</summary>
    public IMethodSymbol? ConstructorOf(AttributeSyntax attribute)
    {
        SymbolInfo info = model.GetSymbolInfo(attribute, cancellation);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) as IMethodSymbol;
    }

    private string Qualified(string text, SyntaxNode parsed, int offset, AttributeSyntax anchor)
    {
        IEnumerable<SimpleNameSyntax> names = parsed.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            .Where(IsFirst).Where(name => MustBeQualified(name, anchor)).Reverse();
        string qualifier = Qualifier(anchor);
        return names.Select(name => name.SpanStart + offset).Aggregate(text, (written, place) => written.Insert(place, qualifier));
    }

    /// <summary>True of what nothing stands before that says where to look.</summary>
    private static bool IsFirst(SimpleNameSyntax name) => name.Parent switch
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

        // As C# looks for an attribute: under either spelling, where classes that are no attributes do not count.
        List<ISymbol> found = spellings.SelectMany(spelling => model.LookupNamespacesAndTypes(anchor.SpanStart, name: spelling))
            .Where(symbol => symbol is not INamedTypeSymbol type || type.Arity == name.Arity)
            .Where(symbol => name.Parent is not AttributeSyntax || symbol is INamedTypeSymbol { TypeKind: TypeKind.Class })
            .ToList();
        return found.Count == 0 || found.Any(symbol => !IsLamina(symbol.ContainingNamespace));
    }

    /// <summary>As the user wrote it before the attribute, otherwise the namespace.</summary>
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
