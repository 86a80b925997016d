using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generator.CallSites;

/// <summary>A data set as far as its shape is certain.</summary>
/// <param name="Inputs">Numbers per input, with the expression that says so.</param>
/// <param name="Targets">Numbers per target, with the expression that says so.</param>
internal sealed record KnownDataset(KnownWidth? Inputs, KnownWidth? Targets);

/// <summary>A number of columns and where it is written.</summary>
internal sealed record KnownWidth(long Count, ExpressionSyntax Place);

/// <summary>Follows a data set to where it is made.</summary>
internal sealed class DatasetReader
{
    private const int MostSteps = 8;
    private readonly ValueOrigins origins;
    private readonly LengthReader lengths;
    private readonly CallSiteSymbols symbols;

    public DatasetReader(CallSiteContext context) => (origins, lengths, symbols) = (context.ValueOrigins, context.Lengths, context.Symbols);

    public KnownDataset? Of(ExpressionSyntax expression) => Of(expression, MostSteps);

    private KnownDataset? Of(ExpressionSyntax expression, int steps)
    {
        if (steps == 0) return null;
        ExpressionSyntax origin = origins.Of(expression);
        switch (origin)
        {
            case BaseObjectCreationExpressionSyntax { ArgumentList: { } list } when IsOfDataset(origin, out IMethodSymbol? constructor):
                return Made(Named(list, constructor!));
            case InvocationExpressionSyntax invocation when IsOfDataset(origin, out IMethodSymbol? method):
                return OfCall(invocation, method!, steps);
            case ElementAccessExpressionSyntax access when symbols.IsDataset(origins.Type(access.Expression)):
                return Of(access.Expression, steps - 1);
            default:
                return null;
        }
    }

    private KnownDataset? OfCall(InvocationExpressionSyntax invocation, IMethodSymbol method, int steps)
    {
        if (method is { IsStatic: true, Name: "FromLabels" }) return Made(Named(invocation.ArgumentList, method));
        if (invocation.Expression is not MemberAccessExpressionSyntax { Expression: { } before }) return null;
        return method.Name switch
        {
            "Select" => Of(before, steps - 1),
            "WithExampleWeights" when Of(before, steps - 1) is { } data =>
                data with { Targets = data.Targets is { } targets ? targets with { Count = targets.Count + 1 } : null },
            _ => null,
        };
    }

    private KnownDataset Made(Dictionary<string, ExpressionSyntax> arguments) => new(
        Stated(arguments, "inputLength") ?? RowWidth(arguments, "inputs"),
        Stated(arguments, "targetLength") ?? Stated(arguments, "classes") ?? RowWidth(arguments, "targets"));

    private KnownWidth? Stated(Dictionary<string, ExpressionSyntax> arguments, string name) =>
        arguments.TryGetValue(name, out ExpressionSyntax? argument) && origins.Constant(argument) is { } count ? new KnownWidth(count, argument) : null;

    /// <summary>Of float[,] the second size; of float[][] the length of the first row, where the rows are listed in the call.</summary>
    private KnownWidth? RowWidth(Dictionary<string, ExpressionSyntax> arguments, string name)
    {
        if (!arguments.TryGetValue(name, out ExpressionSyntax? argument)) return null;
        switch (origins.ConvertedType(argument))
        {
            case IArrayTypeSymbol { Rank: 2 }:
                ExpressionSyntax matrix = origins.Of(argument);
                if (Creations.Size(matrix, 1) is { } size) return origins.Constant(size) is { } count ? new KnownWidth(count, argument) : null;
                return Creations.Initializer(matrix)?.Expressions.FirstOrDefault() is InitializerExpressionSyntax first
                    ? new KnownWidth(first.Expressions.Count, argument)
                    : null;
            case IArrayTypeSymbol { Rank: 1, ElementType: IArrayTypeSymbol }:
                return origins.Elements(argument).FirstOrDefault() is { } row && lengths.Of(row) is { } length ? new KnownWidth(length.Count, row) : null;
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
            string? name = list.Arguments[i].NameColon?.Name.Identifier.ValueText ?? (i < method.Parameters.Length ? method.Parameters[i].Name : null);
            if (name is not null) named[name] = list.Arguments[i].Expression;
        }

        return named;
    }
}
