using System.Collections.Immutable;
using Lamina.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lamina.Generator.CallSites;

/// <summary>Checks the data passed to methods that train or evaluate a network or check its gradients.</summary>
internal static class TrainingCalls
{
    public static void Check(CallSiteContext context, IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (!context.Symbols.IsTraining(method.ContainingType) || context.NetworkOf(method) is not { } network) return;

        string member = CallSiteContext.Name(method);
        Dictionary<string, ExpressionSyntax> given = CallSiteContext.ExplicitArguments(call.Arguments);
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (!given.TryGetValue(parameter.Name, out ExpressionSyntax? argument)) continue;
            if (context.Symbols.IsDataset(parameter.Type)) CheckDataset(context, method, network, argument);
        }

        // The gradient check also takes flat rows.
        if (!given.TryGetValue("examples", out ExpressionSyntax? count) || context.ValueOrigins.Constant(count) is not (null or > 0))
            return;
        int? examples = context.ValueOrigins.Constant(count);
        CheckRows(context, given, "inputs", new Requirement("The inputs", member, network.Inputs, examples));
        CheckRows(context, given, "targets", new Requirement("The targets", member, network.Targets, examples));
    }

    private static void CheckDataset(CallSiteContext context, IMethodSymbol method, NetworkShape network, ExpressionSyntax argument)
    {
        if (new DatasetReader(context).Of(argument) is not { } data) return;
        string member = CallSiteContext.Name(method);
        CheckWidth(context, data.Inputs, new Requirement("The inputs", member, network.Inputs, Examples: null), argument);

        // Predictions need no targets.
        if (method.Name == PredictCalls.Predict) return;
        CheckWidth(context, data.Targets, new Requirement("The targets", member, network.Targets, Examples: null), argument);
    }

    private static void CheckWidth(CallSiteContext context, KnownWidth? width, Requirement requirement, ExpressionSyntax argument)
    {
        if (width is null || width.Count == requirement.Width) return;
        long difference = width.Count - requirement.Width;
        context.Report(Diagnostic.Create(
            CallSiteDiagnostics.ArgumentLength, width.Syntax.GetLocation(),
            LengthReports.AdditionalLocations(requirement.Parts, width.Syntax, argument), ImmutableDictionary<string, string?>.Empty,
            requirement.Role, requirement.Member, requirement.Text, Requirement.Grouped(width.Count),
            difference < 0 ? $"{Requirement.Grouped(-difference)} too few" : $"{Requirement.Grouped(difference)} too many"));
    }

    private static void CheckRows(CallSiteContext context, Dictionary<string, ExpressionSyntax> given, string name, Requirement requirement)
    {
        if (!given.TryGetValue(name, out ExpressionSyntax? argument) || context.Lengths.Of(argument) is not { } length) return;
        if (LengthReports.Of(CallSiteDiagnostics.ArgumentLength, requirement, length, argument) is { } diagnostic)
            context.Report(diagnostic);
    }
}
