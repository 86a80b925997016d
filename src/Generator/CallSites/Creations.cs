using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generator.CallSites;

/// <summary>The parts of an expression that creates an array or span.</summary>
internal static class Creations
{
    /// <summary>The element expressions, or none where the expression does not list them; spread elements are left out.</summary>
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

    /// <summary>The size along an axis; null where an initialiser gives it.</summary>
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
