using System.Globalization;
using Lamina.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lamina.Generator.CallSites;

/// <summary>Reports constant labels outside the range of a constant number of classes.</summary>
internal static class LabelCalls
{
    private static readonly HashSet<string> Names = new() { "Encode", "EncodeSequences", "FromLabels" };

    public static void Check(CallSiteContext context, IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (!Names.Contains(method.Name)) return;
        if (!context.Symbols.IsOneHot(method.ContainingType) && !context.Symbols.IsDataset(method.ContainingType)) return;

        Dictionary<string, ExpressionSyntax> given = CallSiteContext.ExplicitArguments(call.Arguments);
        if (!given.TryGetValue("classes", out ExpressionSyntax? count) || context.ValueOrigins.Constant(count) is not ({ } classes and > 0))
            return;

        IEnumerable<ExpressionSyntax> labels = given.TryGetValue("labels", out ExpressionSyntax? row)
            ? context.ValueOrigins.Elements(row)
            : given.TryGetValue("sequences", out ExpressionSyntax? rows)
                ? context.ValueOrigins.Elements(rows).SelectMany(context.ValueOrigins.Elements)
                : [];
        List<(ExpressionSyntax Place, int Label)> wrong = labels
            .Select(place => (place, label: context.ValueOrigins.Constant(place)))
            .Where(entry => entry.label is { } label && (label < 0 || label >= classes))
            .Select(entry => (entry.place, entry.label!.Value))
            .ToList();
        if (wrong.Count == 0) return;

        context.Report(Diagnostic.Create(
            CallSiteDiagnostics.LabelRange, wrong[0].Place.GetLocation(), wrong.Skip(1).Select(entry => entry.Place.GetLocation()),
            CallSiteContext.Name(method), Requirement.Grouped(classes - 1), wrong[0].Label.ToString(CultureInfo.InvariantCulture)));
    }
}
