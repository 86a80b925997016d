using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>
/// What a layer takes besides its value: the number of valid steps of each example, from an input of one number, and the sequence that
/// attention looks at.
/// </summary>
internal static class LengthRules
{
    /// <summary>The node of the lengths; null without a name, or after a problem.</summary>
    public static int? Find(LoweringContext context, LayerDeclaration layer, string? name)
    {
        if (name is null || LayerLookup.Find(context, layer, name, "Lengths") is not { } value) return null;
        bool isData = value.Node == context.Current;
        bool isInput = InputNodes.Contain(context.Graph, value.Node);
        if (context.Graph[value.Node].Shape.Length == 1 && isInput && !isData) return value.Node;

        string reason = context.Gives(value) + (isData ? ", the sequence itself" : isInput ? "" : " and is no input");
        Report(context, layer, "Lengths", "an input of one number per example", value, reason, LengthFix(context, layer));
        return null;
    }

    /// <summary>Reports a memory that is no sequence.</summary>
    public static void CheckMemory(LoweringContext context, AttentionDeclaration layer, LayerValue memory)
    {
        if (context.Graph[memory.Node].Shape.Dimensions.Length == 2 || layer.Memory is null) return;
        Report(context, layer, "Memory", RankRules.Sequence, memory, context.Gives(memory), RankRules.AllSteps(context, memory));
    }

    private static void Report(
        LoweringContext context, LayerDeclaration layer, string argument, string expected, LayerValue named, string reason, Fix? fix)
    {
        if (named.IsUnknown) return;
        context.Report(Problem.At(layer.Site, ProblemKind.SequenceLengths, LayerText.Of(layer), argument, expected, reason) with
        {
            Others = new[] { named.Site }.ToEquatableArray(),
            Fixes = Fix.List(fix),
        });
    }

    /// <summary>The only other input of one number, where there is one.</summary>
    private static Fix? LengthFix(LoweringContext context, LayerDeclaration layer)
    {
        if (context.Scope.BlockInput is not null) return null;
        IReadOnlyList<InputDeclaration> inputs = context.Declaration.Inputs;
        IReadOnlyList<string> names = LayerNames.Of(inputs);
        List<string> single = names
            .Where((name, i) => inputs[i].Shape.All(size => size == 1) && context.Scope.Values[name].Node != context.Current).ToList();
        return single.Count == 1 ? Fix.Of($"Name '{single[0]}'", LayerLookup.Correction(layer.OwnSite, "Lengths")(single[0])) : null;
    }
}
