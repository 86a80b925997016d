using System.Collections.Immutable;
using System.Globalization;
using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Reading;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing.Layers;

/// <summary>Expands [Use&lt;T&gt;] to the layers of T with the arguments of the use substituted. T may be in another assembly.</summary>
internal static class BlockParser
{
    public static LayerDeclaration Parse(AttributeArguments use)
    {
        // While the user types, what is used may be no type at all, or an error without a name.
        var block = use.Attribute.AttributeClass!.TypeArguments[0] as INamedTypeSymbol;
        EquatableArray<int> values = use.Int32Array(0);
        string? until = use.NamedString("Until");
        var declaration = new UseDeclaration(
            use.Site, use.Name, block is { Name.Length: > 0 } ? block.Name : "Use", Array.Empty<LayerDeclaration>().ToEquatableArray(),
            use.NamedInt32("Repeat") ?? 1, values, until,
            Frozen: use.Named<bool>("Frozen") ?? false);

        if (block is null or { TypeKind: TypeKind.Error })
        {
            use.MarkUnreadable();
            return declaration;
        }

        string owner = $"The name '{LimitText.Start(block.Name)}' of the block";
        if (use.Name is null) use.CheckLength(owner, block.Name, "set a shorter Name for its use");
        IReadOnlyList<LayerDeclaration> layers = use.IsReadable && use.Scope.Budget.IsOpen && IsUsable(block, use)
            ? Layers(block, new BlockArguments(values), use)
            : ImmutableArray<LayerDeclaration>.Empty;
        return declaration with { Layers = (until is null ? layers : Until(layers, until, use, block)).ToEquatableArray() };
    }

    private static bool IsUsable(INamedTypeSymbol block, AttributeArguments use)
    {
        if (!LaminaAttributes.HasRole(block, AttributeRole.Block) && !LaminaAttributes.HasRole(block, AttributeRole.Network))
        {
            use.Report(ProblemKind.NotABlock, block.Name);
            return false;
        }

        // Compares definitions, because each instantiation of a generic block is a type of its own and the cycle would never close.
        List<INamedTypeSymbol> cycle = use.Scope.Chain()
            .SkipWhile(type => !SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, block.OriginalDefinition))
            .ToList();
        if (cycle.Count == 0) return true;

        use.Report(Problem.At(use.Site, ProblemKind.BlockRecursion, string.Join(" → ", cycle.Append(block).Select(type => type.Name))) with
        {
            Fixes = Fix.List(Fix.Of($"Remove [Use<{block.Name}>]", Edit.Remove(use.OwnSite))),
        });
        return false;
    }

    private static List<LayerDeclaration> Layers(INamedTypeSymbol block, BlockArguments arguments, AttributeArguments use)
    {
        ParsingScope scope = use.Scope.ForBlock(block, arguments, use);
        ImmutableArray<AttributeData> attributes = LaminaAttributes.Of(block, scope.Cancellation);
        var layers = new List<LayerDeclaration>();
        foreach (AttributeData attribute in attributes)
        {
            scope.Run.Step();
            if (LaminaAttributes.RoleOf(attribute) != AttributeRole.Layer) continue;
            if (!scope.Budget.TryRead())
            {
                ReportTooLarge(use);
                return new List<LayerDeclaration>();
            }

            if (LayerParser.Parse(new AttributeArguments(attribute, scope, use.Site)) is { } layer) layers.Add(layer);
        }

        SingleDeclarationRule.Check(block, attributes, scope);
        if (arguments.Fault(block.Name) is { } fault)
        {
            IEnumerable<string> given = arguments.Values.Select(value => value.ToString(CultureInfo.InvariantCulture));
            use.Report(Problem.At(use.Site, ProblemKind.BlockArguments, $"Use<{block.Name}>({string.Join(", ", given)})", fault) with
            {
                Fixes = Fix.List(arguments.Surplus is var surplus && surplus > 0 ? WithoutLast(use, surplus) : null),
            });

            // Without a required argument, the layers are unknown.
            if (arguments.Surplus <= 0) layers.Clear();
        }

        return layers;
    }

    /// <summary>Once: of a network that is known to be too large, no block is expanded.</summary>
    private static void ReportTooLarge(AttributeArguments use)
    {
        if (use.Scope.Problems.Any(problem => problem.Kind == ProblemKind.LimitExceeded)) return;
        string limit = LimitText.Number(Limits.Layers);
        use.Report(
            ProblemKind.LimitExceeded, $"'{use.Scope.Network.Name}'", $"more than {limit} layers with its blocks expanded", limit,
            "let no block contain itself");
    }

    private static Fix WithoutLast(AttributeArguments use, int surplus)
    {
        int count = use.Int32Array(0).Count;
        return Fix.Of(
            surplus == 1 ? "Leave out the last argument" : $"Leave out the last {surplus.ToString(CultureInfo.InvariantCulture)} arguments",
            Enumerable.Range(1, surplus)
                .Select(back => Edit.RemoveArgument(use.OwnSite, (count - back).ToString(CultureInfo.InvariantCulture))).ToArray());
    }

    private static IEnumerable<LayerDeclaration> Until(
        IReadOnlyList<LayerDeclaration> layers, string last, AttributeArguments use, INamedTypeSymbol block)
    {
        IReadOnlyList<string> names = LayerNames.Of(layers);
        int place = names.ToList().IndexOf(last);
        if (place >= 0) return layers.Take(place + 1);

        if (names.Count > 0)
        {
            use.Report(NearestName.Problem(
                use.Site, $"Use<{block.Name}>", last, names.ToList(), name => Edit.SetArgument(use.OwnSite, "Until", $"\"{name}\"")));
        }

        return layers;
    }
}
