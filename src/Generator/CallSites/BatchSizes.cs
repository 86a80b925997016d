using System.Globalization;
using Lamina.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lamina.Generator.CallSites;

/// <summary>Reports training options under which batch normalisation would see a single example at a time.</summary>
internal static class BatchSizes
{
    private const string BatchSize = "BatchSize";
    private const string Workers = "Workers";

    public static void Check(CallSiteContext context, IObjectCreationOperation creation)
    {
        if (creation.Constructor is not { } constructor || !context.Symbols.IsTraining(constructor.ContainingType)) return;
        if (creation.Arguments.FirstOrDefault(argument => context.Symbols.IsOptions(argument.Parameter?.Type)) is not { } options) return;
        if (context.NetworkOf(constructor) is not { BatchNorms.Count: > 0 } network) return;
        if (!CallSiteContext.ExplicitArguments(new[] { options }).TryGetValue(options.Parameter!.Name, out ExpressionSyntax? argument))
            return;

        Dictionary<string, AssignmentExpressionSyntax> set = Settings(context, argument);
        if (Value(context, set, BatchSize) is not ({ } size and > 0)) return;
        string? reason = size == 1
            ? "a batch is one example (BatchSize = 1)"
            : Value(context, set, Workers) is { } workers && workers >= size
                ? $"each of the workers computes one example (BatchSize = {Text(size)}, Workers = {Text(workers)})"
                : null;
        if (reason is null) return;

        RowPart norm = network.BatchNorms[0];
        SyntaxNode node = set[BatchSize];
        context.Report(Diagnostic.Create(
            CallSiteDiagnostics.BatchOfOne, node.GetLocation(), LengthReports.AdditionalLocations(new[] { norm }, node, argument),
            norm.Text, network.Name, reason));
    }

    /// <summary>The properties that the options are known to set; after <c>with</c>, only the changed ones.</summary>
    private static Dictionary<string, AssignmentExpressionSyntax> Settings(CallSiteContext context, ExpressionSyntax options)
    {
        InitializerExpressionSyntax? initializer = context.ValueOrigins.Of(options) switch
        {
            BaseObjectCreationExpressionSyntax creation => creation.Initializer,
            WithExpressionSyntax with => with.Initializer,
            _ => null,
        };
        var set = new Dictionary<string, AssignmentExpressionSyntax>();
        foreach (AssignmentExpressionSyntax assignment in initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? [])
        {
            if (assignment.Left is IdentifierNameSyntax name) set[name.Identifier.ValueText] = assignment;
        }

        return set;
    }

    private static int? Value(CallSiteContext context, Dictionary<string, AssignmentExpressionSyntax> set, string name) =>
        set.TryGetValue(name, out AssignmentExpressionSyntax? assignment) ? context.ValueOrigins.Constant(assignment.Right) : null;

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
