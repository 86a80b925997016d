using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generator.CallSites;

/// <summary>A length that is known for certain.</summary>
/// <param name="Count">The number of elements.</param>
/// <param name="Size">The size expression in the creation of the array; null for element lists and slices.</param>
internal sealed record KnownLength(long Count, ExpressionSyntax? Size);

/// <summary>Finds the lengths of arrays and spans that are certain at compile time.</summary>
internal sealed class LengthReader
{
    /// <summary>Parts of parts, and lists of lists, that are followed for one argument: each could contain two of the next.</summary>
    private const int MaxSteps = 200;

    /// <summary>How far they are followed inside one another.</summary>
    private const int MaxDepth = 20;

    private readonly ValueOrigins origins;
    private int steps;
    private int depth;

    public LengthReader(ValueOrigins origins) => this.origins = origins;

    /// <summary>The length, or null if it is not certain.</summary>
    public KnownLength? Of(ExpressionSyntax expression)
    {
        if (depth == 0) steps = 0;
        if (depth == MaxDepth || ++steps > MaxSteps) return null;
        depth++;
        KnownLength? length = Find(expression);
        depth--;
        return length;
    }

    private KnownLength? Find(ExpressionSyntax expression)
    {
        ExpressionSyntax origin = origins.Of(expression);
        switch (origin)
        {
            case CollectionExpressionSyntax collection:
                return OfCollection(collection);
            case InvocationExpressionSyntax invocation:
                return OfCall(invocation);
            case ElementAccessExpressionSyntax { ArgumentList.Arguments.Count: 1 } access
                when access.ArgumentList.Arguments[0].Expression is RangeExpressionSyntax range && IsFlat(origins.Type(access.Expression)):
                return Part(access.Expression, Bound(range.LeftOperand),
                    range.RightOperand is null ? new(0, FromEnd: true) : Bound(range.RightOperand));
            case ArrayCreationExpressionSyntax array when array.Type.RankSpecifiers[0].Rank > 1:
                return null;
        }

        if (ArrayCreations.Initializer(origin) is { } initializer) return new KnownLength(initializer.Expressions.Count, Size: null);
        return ArrayCreations.Size(origin, 0) is { } size && origins.Constant(size) is { } count and >= 0
            ? new KnownLength(count, size)
            : null;
    }

    private KnownLength? OfCollection(CollectionExpressionSyntax collection)
    {
        if (origins.ConvertedType(collection) is { } type && !IsFlat(type)) return null;
        long count = 0;
        foreach (CollectionElementSyntax element in collection.Elements)
        {
            KnownLength? length = element is SpreadElementSyntax spread ? Of(spread.Expression) : new KnownLength(1, Size: null);
            if (length is null) return null;
            count += length.Count;
        }

        // No array holds more, so the program ends before the length matters.
        return count > int.MaxValue ? null : new KnownLength(count, Size: null);
    }

    /// <summary>AsSpan, Slice and ToArray.</summary>
    private KnownLength? OfCall(InvocationExpressionSyntax invocation)
    {
        if (invocation.Expression is not MemberAccessExpressionSyntax access) return null;
        if (origins.Symbol(invocation) is not IMethodSymbol { ContainingType: { } type } method || !IsSystem(type)) return null;

        // MemoryExtensions.AsSpan(array) and array.AsSpan() are treated alike.
        List<ExpressionSyntax> arguments = invocation.ArgumentList.Arguments.Select(argument => argument.Expression).ToList();
        if (invocation.ArgumentList.Arguments.Any(argument => argument.NameColon is not null)) return null;
        if (!method.IsStatic || method.ReducedFrom is not null) arguments.Insert(0, access.Expression);
        switch (type.Name, method.Name, arguments.Count)
        {
            case ("Array", "Empty", _):
                return new KnownLength(0, Size: null);
            case ("MemoryExtensions", "AsSpan", 1) when IsFlat(origins.Type(arguments[0])):
                return Of(arguments[0]);
            case ("Span" or "ReadOnlySpan", "ToArray", 1):
                return Of(arguments[0]) is { } whole ? whole with { Size = null } : null;
            case ("MemoryExtensions", "AsSpan", 2) when arguments[1] is RangeExpressionSyntax range:
                return Part(
                    arguments[0], Bound(range.LeftOperand), range.RightOperand is null ? new(0, FromEnd: true) : Bound(range.RightOperand));
            case ("MemoryExtensions", "AsSpan", 2) or ("Span" or "ReadOnlySpan", "Slice", 2):
                return Part(arguments[0], Bound(arguments[1]), new(0, FromEnd: true));
            case ("MemoryExtensions", "AsSpan", 3) or ("Span" or "ReadOnlySpan", "Slice", 3):
                return origins.Constant(arguments[2]) is { } count and >= 0 ? new KnownLength(count, Size: null) : null;
            default:
                return null;
        }
    }

    private KnownLength? Part(ExpressionSyntax whole, RangeBound? start, RangeBound? end)
    {
        if (start is null || end is null) return null;
        long? length = start.FromEnd == end.FromEnd ? 0 : Of(whole)?.Count;
        if (length is not { } count) return null;

        long part = end.At(count) - start.At(count);
        return part >= 0 ? new KnownLength(part, Size: null) : null;
    }

    private RangeBound? Bound(ExpressionSyntax? bound)
    {
        if (bound is null) return new RangeBound(0, FromEnd: false);
        bool fromEnd = bound is PrefixUnaryExpressionSyntax { OperatorToken.ValueText: "^" };
        int? value = origins.Constant(bound is PrefixUnaryExpressionSyntax hat && fromEnd ? hat.Operand : bound);
        return value is { } count and >= 0 ? new RangeBound(count, fromEnd) : null;
    }

    private static bool IsFlat(ITypeSymbol? type) =>
        type is IArrayTypeSymbol { Rank: 1 } || (type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" } span && IsSystem(span));

    private static bool IsSystem(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>One end of a range.</summary>
    private sealed record RangeBound(int Value, bool FromEnd)
    {
        public long At(long length) => FromEnd ? length - Value : Value;
    }
}
