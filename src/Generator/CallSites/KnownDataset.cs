using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generator.CallSites;

/// <summary>What is known for certain about the shape of a data set.</summary>
/// <param name="Inputs">Elements per input, and the expression that determines them.</param>
/// <param name="Targets">Elements per target, and the expression that determines them.</param>
internal sealed record KnownDataset(KnownWidth? Inputs, KnownWidth? Targets);

/// <summary>A number of columns and the expression that determines it.</summary>
internal sealed record KnownWidth(long Count, ExpressionSyntax Syntax);

/// <summary>Traces a data set back to its creation.</summary>
internal sealed class DatasetReader
{
    private const int MaxDepth = 8;
    private readonly ValueOrigins origins;
    private readonly LengthReader lengths;
    private readonly CallSiteSymbols symbols;

    public DatasetReader(CallSiteContext context) => (origins, lengths, symbols) = (context.ValueOrigins, context.Lengths, context.Symbols);

    public KnownDataset? Of(ExpressionSyntax expression) => Of(expression, MaxDepth);

    private KnownDataset? Of(ExpressionSyntax expression, int depth)
    {
        if (depth == 0) return null;
        ExpressionSyntax origin = origins.Of(expression);
        switch (origin)
        {
            case BaseObjectCreationExpressionSyntax { ArgumentList: { } list } when IsOfDataset(origin, out IMethodSymbol? constructor):
                return FromArguments(Named(list, constructor!));
            case InvocationExpressionSyntax invocation when IsOfDataset(origin, out IMethodSymbol? method):
                return OfCall(invocation, method!, depth);
            case ElementAccessExpressionSyntax access when symbols.IsDataset(origins.Type(access.Expression)):
                return Of(access.Expression, depth - 1);
            default:
                return null;
        }
    }

    private KnownDataset? OfCall(InvocationExpressionSyntax invocation, IMethodSymbol method, int depth)
    {
        if (method is { IsStatic: true, Name: "FromLabels" }) return FromArguments(Named(invocation.ArgumentList, method));
        if (invocation.Expression is not MemberAccessExpressionSyntax { Expression: { } receiver }) return null;
        return method.Name switch
        {
            "Select" => Of(receiver, depth - 1),
            "WithExampleWeights" when Of(receiver, depth - 1) is { } data =>
                data with { Targets = data.Targets is { } targets ? targets with { Count = targets.Count + 1 } : null },
            _ => null,
        };
    }

    private KnownDataset FromArguments(Dictionary<string, ExpressionSyntax> arguments) => new(
        Constant(arguments, "inputLength") ?? RowWidth(arguments, "inputs"),
        Constant(arguments, "targetLength") ?? Constant(arguments, "classes") ?? RowWidth(arguments, "targets"));

    private KnownWidth? Constant(Dictionary<string, ExpressionSyntax> arguments, string name) =>
        arguments.TryGetValue(name, out ExpressionSyntax? argument) && origins.Constant(argument) is { } count
            ? new KnownWidth(count, argument)
            : null;

    /// <summary>The second size of a float[,], or the length of the first row of a float[][] whose rows are listed in the call.</summary>
    private KnownWidth? RowWidth(Dictionary<string, ExpressionSyntax> arguments, string name)
    {
        if (!arguments.TryGetValue(name, out ExpressionSyntax? argument)) return null;
        switch (origins.ConvertedType(argument))
        {
            case IArrayTypeSymbol { Rank: 2 }:
                ExpressionSyntax matrix = origins.Of(argument);
                if (ArrayCreations.Size(matrix, 1) is { } size)
                    return origins.Constant(size) is { } count ? new KnownWidth(count, argument) : null;
                return ArrayCreations.Initializer(matrix)?.Expressions.FirstOrDefault() is InitializerExpressionSyntax first
                    ? new KnownWidth(first.Expressions.Count, argument)
                    : null;
            case IArrayTypeSymbol { Rank: 1, ElementType: IArrayTypeSymbol }:
                return origins.Elements(argument).FirstOrDefault() is { } row && lengths.Of(row) is { } length
                    ? new KnownWidth(length.Count, row)
                    : null;
            default:
                return null;
        }
    }

    private bool IsOfDataset(ExpressionSyntax expression, out IMethodSymbol? method)
    {
        method = origins.Symbol(expression) as IMethodSymbol;
        return method is not null && symbols.IsDataset(method.ContainingType);
    }

    private static Dictionary<string, ExpressionSyntax> Named(ArgumentListSyntax list, IMethodSymbol method)
    {
        var named = new Dictionary<string, ExpressionSyntax>();
        for (int i = 0; i < list.Arguments.Count; i++)
        {
            string? name = list.Arguments[i].NameColon?.Name.Identifier.ValueText
                ?? (i < method.Parameters.Length ? method.Parameters[i].Name : null);
            if (name is not null) named[name] = list.Arguments[i].Expression;
        }

        return named;
    }
}
