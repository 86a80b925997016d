using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generator.CallSites;

/// <summary>
/// Traces a value to the expression that creates it: through parentheses, casts, and locals and readonly fields of the same file that are
/// assigned only in their declaration.
/// </summary>
internal sealed class ValueOrigins
{
    /// <summary>Limit on chains of variables initialised from variables, which also ends cycles.</summary>
    private const int MaxDepth = 8;

    private readonly SemanticModel model;
    private readonly CancellationToken cancellation;

    public ValueOrigins(SemanticModel model, CancellationToken cancellation) => (this.model, this.cancellation) = (model, cancellation);

    public ISymbol? Symbol(SyntaxNode syntax) => model.GetSymbolInfo(syntax, cancellation).Symbol;

    public ITypeSymbol? Type(SyntaxNode syntax) => model.GetTypeInfo(syntax, cancellation).Type;

    public ITypeSymbol? ConvertedType(SyntaxNode syntax) => model.GetTypeInfo(syntax, cancellation).ConvertedType;

    /// <summary>The expression that creates the value, as far as it can be traced.</summary>
    public ExpressionSyntax Of(ExpressionSyntax expression)
    {
        ExpressionSyntax origin = Unwrap(expression);
        for (int depth = 0; depth < MaxDepth && InitialValue(origin) is { } initial; depth++) origin = Unwrap(initial);
        return origin;
    }

    /// <summary>The value of an integer expression that is constant in C#, or whose variable never changes.</summary>
    public int? Constant(ExpressionSyntax? expression)
    {
        if (expression is null) return null;
        return model.GetConstantValue(expression, cancellation) is { HasValue: true, Value: int value }
            ? value
            : model.GetConstantValue(Of(expression), cancellation) is { HasValue: true, Value: int initial } ? initial : null;
    }

    /// <summary>The elements of an array that is created here, or held by a local that is only read.</summary>
    public IEnumerable<ExpressionSyntax> Elements(ExpressionSyntax expression)
    {
        ExpressionSyntax unwrapped = Unwrap(expression);
        ExpressionSyntax origin = Of(unwrapped);
        bool isCertain = origin == unwrapped
            || (Symbol(unwrapped) is ILocalSymbol local && origin == InitialOf(local) && IsOnlyRead(local));
        return isCertain ? ArrayCreations.Elements(origin) : Enumerable.Empty<ExpressionSyntax>();
    }

    /// <summary>Removes parentheses, casts and null-forgiving operators.</summary>
    private static ExpressionSyntax Unwrap(ExpressionSyntax expression)
    {
        while (Inner(expression) is { } inner) expression = inner;
        return expression;
    }

    private static ExpressionSyntax? Inner(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax outer => outer.Expression,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } outer => outer.Operand,
        CastExpressionSyntax outer => outer.Expression,
        _ => null,
    };

    private ExpressionSyntax? InitialValue(ExpressionSyntax expression)
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
            ? Unwrap(initializer.Value)
            : null;

    /// <summary>The declaration of a variable, if it is in the file under analysis.</summary>
    private VariableDeclaratorSyntax? Declarator(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.FirstOrDefault() is { } reference && reference.SyntaxTree == model.SyntaxTree
            ? reference.GetSyntax(cancellation) as VariableDeclaratorSyntax
            : null;

    private bool IsWrittenInConstructors(IFieldSymbol field) => field.ContainingType.GetMembers().OfType<IMethodSymbol>()
        .Where(method => method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor || method.IsInitOnly)
        .SelectMany(method => method.DeclaringSyntaxReferences)
        .Any(reference => Writes.To(field.Name, reference.GetSyntax(cancellation)));

    /// <summary>Whether the local is used only for its length or converted to a read-only span.</summary>
    private bool IsOnlyRead(ILocalSymbol local) =>
        Declarator(local) is { } declarator && Writes.References(local.Name, Writes.Scope(declarator)).All(
        mention => mention.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" }
            || ConvertedType(mention) is INamedTypeSymbol { Name: "ReadOnlySpan" });
}
