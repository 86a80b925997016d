using Lamina.Generator.Declarations;

namespace Lamina.Generator.Parsing;

/// <summary>What can be wrong with the arguments of an attribute as such, whatever they mean. Called when they have been read.</summary>
internal static class AttributeRules
{
    public static void Check(AttributeArguments arguments)
    {
        ParsingScope scope = arguments.Scope;
        string attribute = LaminaAttributes.ShortName(arguments.Attribute);
        if (!arguments.IsReadable) scope.Report(ProblemKind.UnreadableAttribute, arguments.Site, attribute);
        if (arguments.StrayArgument is { } stray)
        {
            scope.Report(
                ProblemKind.BlockArguments, arguments.Site, attribute,
                $"{stray} stands for an argument of a block, and '{scope.Owner.Name}' is used here as none");
        }
    }
}
