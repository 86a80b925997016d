using Lamina.Generator.Declarations;
using Lamina.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing.Reading;

/// <summary>What can be wrong with the arguments of an attribute as such, whatever they mean. Called when they have been read.</summary>
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

        if (SuppressionFault(arguments.NamedString("Suppress")) is { } fault) arguments.Report(ProblemKind.Suppression, attribute, fault);
    }

    /// <summary>Only what is no error can be suppressed, or a network that cannot run would pass for one that can.</summary>
    private static string? SuppressionFault(string? suppressed)
    {
        foreach (string id in Suppressions.Ids(suppressed))
        {
            DiagnosticDescriptor? descriptor = DiagnosticTable.Descriptors.Values.FirstOrDefault(row => row.Id == id);
            if (descriptor is null) return $"no diagnostic has the id '{id}'";
            if (descriptor.DefaultSeverity == DiagnosticSeverity.Error) return $"{id} is an error, and only warnings and advice can be suppressed";
        }

        return null;
    }
}
