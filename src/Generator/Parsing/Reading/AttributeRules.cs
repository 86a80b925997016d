using System.Globalization;
using Lamina.Generator.Declarations;
using Lamina.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing.Reading;

/// <summary>Checks the arguments of any attribute, whatever they mean, after they have been read.</summary>
internal static class AttributeRules
{
    public static void Check(AttributeArguments arguments)
    {
        ParsingScope scope = arguments.Scope;
        string attribute = LaminaAttributes.ShortName(arguments.Attribute);
        if (!arguments.IsReadable) arguments.Report(ProblemKind.UnreadableAttribute, attribute);
        if (arguments.StrayArgument is { } stray)
        {
            arguments.Report(
                ProblemKind.BlockArguments, attribute,
                $"{stray} stands for an argument of a block, and '{scope.Owner.Name}' is used here as none");
        }

        foreach (AttributeNumber number in AttributeNumber.Of(arguments.Attribute)) CheckNumber(arguments, attribute, number);
        if (SuppressionFault(arguments.NamedString("Suppress")) is { } fault) arguments.Report(ProblemKind.Suppression, attribute, fault);
    }

    /// <summary>A number that is another one in single precision: 0, or infinite.</summary>
    private static void CheckNumber(AttributeArguments arguments, string attribute, AttributeNumber number)
    {
        if (SinglePrecision.Fault(number.Value) is not { } expected) return;
        string value = number.Value.ToString("R", CultureInfo.InvariantCulture);
        arguments.Report(Problem.At(arguments.Site, ProblemKind.Setting, attribute, number.Argument, value, expected) with
        {
            Fixes = number.IsNamed
                ? Fix.List(Fix.Of($"Remove {number.Argument}", Edit.RemoveArgument(arguments.OwnSite, number.Argument)))
                : default,
        });
    }

    /// <summary>Errors cannot be suppressed, because a network with an error cannot run.</summary>
    private static string? SuppressionFault(string? suppressed)
    {
        foreach (string id in Suppressions.Ids(suppressed))
        {
            DiagnosticDescriptor? descriptor = DiagnosticTable.Descriptors.Values.FirstOrDefault(row => row.Id == id);
            if (descriptor is null) return $"no diagnostic has the id '{id}'";
            if (descriptor.DefaultSeverity == DiagnosticSeverity.Error)
                return $"{id} is an error, and only warnings and advice can be suppressed";
        }

        return null;
    }
}
