using Lamina.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lamina.Generator.CallSites;

/// <summary>
/// Checks the lengths of arguments of Predict: its overloads take one example, several, or each input and output separately.
/// </summary>
internal static class PredictCalls
{
    public const string Predict = "Predict";
    private const string Examples = "examples";

    public static void Check(CallSiteContext context, IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.Name != Predict || method.IsStatic) return;
        INamedTypeSymbol? form = InferenceForm(call);
        if (context.Network(form?.ContainingType ?? method.ContainingType) is not { } network) return;

        List<IParameterSymbol> inputs = method.Parameters.Where(parameter => IsSpan(parameter, "ReadOnlySpan")).ToList();
        List<IParameterSymbol> outputs = method.Parameters.Where(parameter => IsSpan(parameter, "Span")).ToList();
        bool hasExamples = method.Parameters.Length == 3
            && method.Parameters[2] is { Name: Examples, Type.SpecialType: SpecialType.System_Int32 };
        if (inputs.Count + outputs.Count + (hasExamples ? 1 : 0) != method.Parameters.Length) return;

        Dictionary<string, ExpressionSyntax> given = CallSiteContext.ExplicitArguments(call.Arguments);
        string member = form is null ? $"{network.Name}.{Predict}" : $"{network.Name}.{form.Name}.{Predict}";
        if (inputs.Count == 1 && outputs.Count == 1)
        {
            int? examples = hasExamples
                ? (given.TryGetValue(Examples, out ExpressionSyntax? count) ? context.ValueOrigins.Constant(count) : null)
                : 1;
            if (examples < 1) return;
            string plural = hasExamples ? "s" : "";
            Compare(context, given, inputs[0], new Requirement($"The input{plural}", member, network.Inputs, examples), isResult: false);
            Compare(context, given, outputs[0], new Requirement($"The output{plural}", member, network.Outputs, examples), isResult: true);
        }
        else if (inputs.Count == network.Inputs.Count && outputs.Count == network.Outputs.Count)
        {
            for (int i = 0; i < inputs.Count; i++)
                ComparePart(context, given, inputs[i], "input", member, network.Inputs[i], isResult: false);
            for (int i = 0; i < outputs.Count; i++)
                ComparePart(context, given, outputs[i], "output", member, network.Outputs[i], isResult: true);
        }
    }

    /// <summary>The inference form whose method is called, a class inside the network's; null if it is another method.</summary>
    private static INamedTypeSymbol? InferenceForm(IInvocationOperation call) =>
        call.Instance?.Type is INamedTypeSymbol { Name: "Inference", ContainingType: not null, BaseType.Name: "InferenceForm" } form
            ? form
            : null;

    private static void ComparePart(
        CallSiteContext context, Dictionary<string, ExpressionSyntax> given, IParameterSymbol parameter, string kind, string member,
        RowPart part,
        bool isResult) =>
        Compare(
            context, given, parameter, new Requirement($"The {kind} '{parameter.Name}'", member, new[] { part }, Examples: 1), isResult);

    private static void Compare(
        CallSiteContext context, Dictionary<string, ExpressionSyntax> given, IParameterSymbol parameter, Requirement requirement,
        bool isResult)
    {
        if (!given.TryGetValue(parameter.Name, out ExpressionSyntax? argument) || context.Lengths.Of(argument) is not { } length) return;
        DiagnosticDescriptor descriptor = isResult ? CallSiteDiagnostics.ResultLength : CallSiteDiagnostics.ArgumentLength;
        if (LengthReports.Of(descriptor, requirement, length, argument) is { } diagnostic) context.Report(diagnostic);
    }

    private static bool IsSpan(IParameterSymbol parameter, string name) =>
        parameter.Type is INamedTypeSymbol { TypeArguments.Length: 1 } type && type.Name == name
        && type.TypeArguments[0].SpecialType == SpecialType.System_Single;
}
