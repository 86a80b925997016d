using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Reading;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing.Layers;

/// <summary>Refuses a network that is too large, before its attributes are read.</summary>
internal static class NetworkSize
{
    /// <summary>What a network may have many of.</summary>
    private static readonly IReadOnlyList<(AttributeRole Role, int Limit, string Name, string Repair)> Counts =
        new[]
        {
            (AttributeRole.Input, Limits.Inputs, "inputs", "declare inputs of one kind as one, such as Input(200)"),
            (AttributeRole.Loss, Limits.Losses, "losses", "let one head predict several values"),
            (AttributeRole.Output, Limits.Outputs, "declared outputs", "declare one shape per head"),
        };

    /// <summary>False, with a problem, if the network is too large; then no block of it is expanded.</summary>
    public static bool Check(INamedTypeSymbol network, ImmutableArray<AttributeData> attributes, ParsingScope scope)
    {
        int before = scope.Problems.Count;
        CheckName(network, scope);
        foreach ((AttributeRole role, int limit, string name, string repair) in Counts)
        {
            List<int> sites = Sites(attributes, role).ToList();
            if (sites.Count > limit) Report(scope, sites[limit], $"'{network.Name}'", $"{Text(sites.Count)} {name}", limit, repair);
        }

        CheckLayers(network, attributes, scope);
        if (scope.Problems.Count == before) return true;
        scope.Budget.Close();
        return false;
    }

    private static void CheckName(INamedTypeSymbol network, ParsingScope scope)
    {
        if (network.Name.Length <= Limits.ClassNameLength) return;
        Report(
            scope, Problem.OnClass, $"The name '{LimitText.Start(network.Name)}' of the class", $"{Text(network.Name.Length)} characters",
            Limits.ClassNameLength, "give it a shorter name");
    }

    private static void CheckLayers(INamedTypeSymbol network, ImmutableArray<AttributeData> attributes, ParsingScope scope)
    {
        var size = new BlockSize(scope.Cancellation);
        long total = 0, largest = 0;
        int site = Problem.OnClass;
        foreach (int layer in Sites(attributes, AttributeRole.Layer))
        {
            long layers = size.Of(attributes[layer]);
            total = Math.Min(BlockSize.Most, total + layers);
            if (size.IsTooDeep)
            {
                Report(
                    scope, layer, $"Use<{BlockSize.Block(attributes[layer])!.Name}>",
                    $"more than {Text(Limits.BlockDepth)} blocks inside one another", Limits.BlockDepth,
                    "let the inner blocks follow one another instead");
                return;
            }

            if (layers > largest) (largest, site) = (layers, layer);
        }

        if (total <= Limits.Layers) return;
        string count = total == BlockSize.Most ? "more than " + Text(total) : Text(total);
        string repair = size.HasCycle
            ? "let no block contain itself"
            : Repair(attributes[site], largest, Limits.Layers - (total - largest));
        Report(scope, site, $"'{network.Name}'", $"{count} layers with its blocks expanded", Limits.Layers, repair);
    }

    /// <summary>What makes the largest part fit, if all others stay.</summary>
    private static string Repair(AttributeData largest, long layers, long room)
    {
        if (BlockSize.Block(largest) is not { } block) return "remove layers";
        int repeat = BlockSize.Repeat(largest);
        if (repeat <= 1 || layers == BlockSize.Most) return $"Use<{block.Name}> alone has {Text(layers)}: use fewer blocks inside it";
        long fitting = room / (layers / repeat);
        return fitting >= 1
            ? $"Repeat of Use<{block.Name}> can be at most {Text(fitting)}"
            : $"Use<{block.Name}> alone has {Text(layers)}: lower Repeat, and use fewer blocks";
    }

    private static void Report(ParsingScope scope, int site, string what, string count, int limit, string repair) =>
        scope.Problems.Add(Problem.At(site, ProblemKind.LimitExceeded, what, count, Text(limit), repair));

    private static IEnumerable<int> Sites(ImmutableArray<AttributeData> attributes, AttributeRole role) =>
        Enumerable.Range(0, attributes.Length).Where(site => LaminaAttributes.RoleOf(attributes[site]) == role);

    private static string Text(long number) => LimitText.Number(number);
}
