using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generator.CallSites;

/// <summary>The elements and sizes in an expression that creates an array or a span.</summary>
internal static class ArrayCreations
{
    /// <summary>The listed elements, without spread elements; empty if the expression lists none.</summary>
    public static IEnumerable<ExpressionSyntax> Elements(ExpressionSyntax creation) => creation is CollectionExpressionSyntax collection
        ? collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression)
        : Initializer(creation)?.Expressions ?? Enumerable.Empty<ExpressionSyntax>();

    public static InitializerExpressionSyntax? Initializer(ExpressionSyntax creation) => creation switch
    {
        ArrayCreationExpressionSyntax array => array.Initializer,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer,
        StackAllocArrayCreationExpressionSyntax stack => stack.Initializer,
        ImplicitStackAllocArrayCreationExpressionSyntax stack => stack.Initializer,
        InitializerExpressionSyntax initializer => initializer,
        _ => null,
    };

    /// <summary>The explicit size along an axis; null if an initialiser determines it.</summary>
    public static ExpressionSyntax? Size(ExpressionSyntax creation, int axis)
    {
        ArrayTypeSyntax? type = creation switch
        {
            ArrayCreationExpressionSyntax array => array.Type,
            StackAllocArrayCreationExpressionSyntax stack => stack.Type as ArrayTypeSyntax,
            _ => null,
        };
        if (type is null || Initializer(creation) is not null) return null;
        SeparatedSyntaxList<ExpressionSyntax> sizes = type.RankSpecifiers[0].Sizes;
        return axis < sizes.Count && sizes[axis] is not OmittedArraySizeExpressionSyntax ? sizes[axis] : null;
    }
}
