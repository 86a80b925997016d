using Lamina.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lamina.Generator.CallSites;

/// <summary>Reports data sets created from flat matrices whose lengths do not match the stated sizes.</summary>
internal static class DatasetCalls
{
    private const string FromLabels = "FromLabels";

    public static void Check(CallSiteContext context, IMethodSymbol method, IEnumerable<IArgumentOperation> arguments)
    {
        if (!context.Symbols.IsDataset(method.ContainingType)) return;
        if (method.MethodKind != MethodKind.Constructor && method.Name != FromLabels) return;

        Dictionary<string, ExpressionSyntax> given = CallSiteContext.ExplicitArguments(arguments);
        string member = method.MethodKind == MethodKind.Constructor ? "Dataset" : CallSiteContext.Name(method);
        if (Constant(context, given, "inputLength") is not ({ } inputLength and > 0) || Length(context, given, "inputs") is not { } inputs)
            return;

        var rows =
            new Requirement("The inputs", member, new[] { new RowPart("inputLength", inputLength, DeclaredAt: null) }, Examples: null);
        if (!rows.IsMetBy(inputs.Count))
        {
            context.Report(LengthReports.Of(CallSiteDiagnostics.ArgumentLength, rows, inputs, given["inputs"])!);
            return;
        }

        int examples = (int)(inputs.Count / inputLength);
        if (examples == 0) return;
        Compare(context, given, "labels", "The labels", member, new RowPart("1 label", 1, DeclaredAt: null), examples);
        if (Constant(context, given, "targetLength") is { } targetLength and > 0)
        {
            Compare(
                context, given, "targets", "The targets", member, new RowPart("targetLength", targetLength, DeclaredAt: null), examples);
        }
    }

    private static void Compare(
        CallSiteContext context, Dictionary<string, ExpressionSyntax> given, string name, string role, string member, RowPart part,
        int examples)
    {
        if (Length(context, given, name) is not { } length) return;
        var requirement = new Requirement(role, member, new[] { part }, examples);
        if (LengthReports.Of(CallSiteDiagnostics.ArgumentLength, requirement, length, given[name]) is { } diagnostic)
            context.Report(diagnostic);
    }

    private static int? Constant(CallSiteContext context, Dictionary<string, ExpressionSyntax> given, string name) =>
        given.TryGetValue(name, out ExpressionSyntax? argument) ? context.ValueOrigins.Constant(argument) : null;

    /// <summary>The length of a flat matrix; a float[][] or float[,] has no such length.</summary>
    private static KnownLength? Length(CallSiteContext context, Dictionary<string, ExpressionSyntax> given, string name) =>
        given.TryGetValue(name, out ExpressionSyntax? argument)
            && context.ValueOrigins.ConvertedType(argument) is INamedTypeSymbol { Name: "ReadOnlySpan" }
            ? context.Lengths.Of(argument)
            : null;
}
