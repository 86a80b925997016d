using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generator.CallSites;

/// <summary>
/// Where a value certainly comes from: through parentheses and casts, and through locals and readonly fields of the same file that are
/// written where they are declared and nowhere else.
/// </summary>
internal sealed class ValueOrigins
{
    /// <summary>Variables set from variables; more would be a circle.</summary>
    private const int MostSteps = 8;

    private readonly SemanticModel model;
    private readonly CancellationToken cancellation;

    public ValueOrigins(SemanticModel model, CancellationToken cancellation) => (this.model, this.cancellation) = (model, cancellation);

    public ISymbol? Symbol(SyntaxNode syntax) => model.GetSymbolInfo(syntax, cancellation).Symbol;

    public ITypeSymbol? Type(SyntaxNode syntax) => model.GetTypeInfo(syntax, cancellation).Type;

    public ITypeSymbol? ConvertedType(SyntaxNode syntax) => model.GetTypeInfo(syntax, cancellation).ConvertedType;

    /// <summary>The expression that makes the value, as far as it can be followed.</summary>
    public ExpressionSyntax Of(ExpressionSyntax expression)
    {
        ExpressionSyntax origin = Plain(expression);
        for (int step = 0; step < MostSteps && Initial(origin) is { } initial; step++) origin = Plain(initial);
        return origin;
    }

    /// <summary>The whole number that the expression is, by C#'s rules or because its variable is never changed.</summary>
    public int? Constant(ExpressionSyntax? expression)
    {
        if (expression is null) return null;
        return model.GetConstantValue(expression, cancellation) is { HasValue: true, Value: int value }
            ? value
            : model.GetConstantValue(Of(expression), cancellation) is { HasValue: true, Value: int initial } ? initial : null;
    }

    /// <summary>The elements that the expression certainly has: written down here, or in a local that nobody can write through.</summary>
    public IEnumerable<ExpressionSyntax> Elements(ExpressionSyntax expression)
    {
        ExpressionSyntax plain = Plain(expression);
        ExpressionSyntax origin = Of(plain);
        bool isCertain = origin == plain || (Symbol(plain) is ILocalSymbol local && origin == InitialOf(local) && IsOnlyRead(local));
        return isCertain ? Creations.Elements(origin) : Enumerable.Empty<ExpressionSyntax>();
    }

    /// <summary>Without what changes nothing of the value.</summary>
    private static ExpressionSyntax Plain(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Plain(inner.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner => Plain(inner.Operand),
        CastExpressionSyntax inner => Plain(inner.Expression),
        _ => expression,
    };

    private ExpressionSyntax? Initial(ExpressionSyntax expression)
    {
        if (expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax)) return null;
        return Symbol(expression) switch
        {
            ILocalSymbol { IsRef: false } local => InitialOf(local),
            IFieldSymbol { IsReadOnly: true } field when Declarator(field) is { } declarator && !IsWrittenInConstructors(field) =>
                declarator.Initializer?.Value,
            _ => null,
        };
    }

    private ExpressionSyntax? InitialOf(ILocalSymbol local) =>
        Declarator(local) is { Initializer: { } initializer } declarator && !Writes.To(local.Name, Writes.Scope(declarator))
            ? Plain(initializer.Value)
            : null;

    /// <summary>Its declaration, if that is in the file under analysis.</summary>
    private VariableDeclaratorSyntax? Declarator(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.FirstOrDefault() is { } reference && reference.SyntaxTree == model.SyntaxTree
            ? reference.GetSyntax(cancellation) as VariableDeclaratorSyntax
            : null;

    private bool IsWrittenInConstructors(IFieldSymbol field) => field.ContainingType.GetMembers().OfType<IMethodSymbol>()
        .Where(method => method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor || method.IsInitOnly)
        .SelectMany(method => method.DeclaringSyntaxReferences)
        .Any(reference => Writes.To(field.Name, reference.GetSyntax(cancellation)));

    /// <summary>Whether every mention of the local is its length, or its conversion to a span that cannot be written through.</summary>
    private bool IsOnlyRead(ILocalSymbol local) => Declarator(local) is { } declarator && Writes.Mentions(local.Name, Writes.Scope(declarator)).All(
        mention => mention.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" }
            || ConvertedType(mention) is INamedTypeSymbol { Name: "ReadOnlySpan" });
}
