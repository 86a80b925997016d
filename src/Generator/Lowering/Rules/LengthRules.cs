using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>
/// What a layer takes besides its input: the number of valid steps of each example, from an input of one number, and the sequence that
/// attention attends to.
/// </summary>
internal static class LengthRules
{
    /// <summary>The node of the lengths; null without a name, or after a problem.</summary>
    public static int? Find(ProblemSink problems, LayerInput input, LayerDeclaration layer, string? name)
    {
        if (name is null || LayerLookup.Find(problems, input, layer, name, "Lengths") is not { } value) return null;
        bool isData = value.Node == input.Node;
        if (value is { Shape.Length: 1, IsInput: true } && !isData) return value.Node;

        string reason = value.Derivation + (isData ? ", the sequence itself" : value.IsInput ? "" : " and is no input");
        if (!value.IsUnknown)
        {
            problems.Report(Fault(layer, "Lengths", "an input of one number per example", reason) with
            {
                Others = new[] { value.Site }.ToEquatableArray(),
                Fixes = Fix.List(LengthFix(input, layer)),
            });
        }

        return null;
    }

    /// <summary>Reports a memory that is no sequence.</summary>
    public static void CheckMemory(ProblemSink problems, LayerInput input, AttentionDeclaration layer, LayerValue memory)
    {
        if (memory.Shape.Dimensions.Length == 2 || layer.Memory is null || memory.IsUnknown) return;
        problems.Report(Fault(layer, "Memory", RankRules.Sequence, memory.Derivation) with
        {
            Others = new[] { memory.Site }.ToEquatableArray(),
            Fixes = Fix.List(RankRules.AllSteps(input, memory)),
        });
    }

    private static Problem Fault(LayerDeclaration layer, string argument, string expected, string reason) =>
        Problem.At(layer.Site, ProblemKind.SequenceLengths, LayerText.Of(layer), argument, expected, reason);

    /// <summary>The only other input of one number, where there is one.</summary>
    private static Fix? LengthFix(LayerInput input, LayerDeclaration layer)
    {
        if (input.Scope.BlockInput is not null) return null;
        IReadOnlyList<InputDeclaration> inputs = input.Scope.Network.Inputs;
        IReadOnlyList<string> names = LayerNames.Of(inputs);
        List<string> single = names
            .Where((name, i) => inputs[i].Shape.All(size => size == 1) && input.Scope.Values[name].Node != input.Node).ToList();
        return single.Count == 1 ? Fix.Of($"Name '{single[0]}'", LayerLookup.Correction(layer.OwnSite, "Lengths")(single[0])) : null;
    }
}
