using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>Groups divide the channels, heads the features.</summary>
internal static class GroupRules
{
    /// <summary>Groups of a convolution, which divide the channels of both sides.</summary>
    public static bool Convolution(
        ProblemSink problems, LayerInput input, ConvolutionDeclaration layer, (int Channels, int Filters, int Groups) sizes)
    {
        (int channels, int filters, int groups) = sizes;
        if (!SettingRules.AtLeast(problems, layer, "Groups", groups, 1)) return false;
        if (channels % groups == 0 && filters % groups == 0) return true;

        string split = channels % groups != 0 ? $"{LayerText.Number(channels)} channels" : $"its {LayerText.Number(filters)} filters";
        string nearest = LayerText.Plain(Divisors.Nearest(Divisors.Common(channels, filters), groups));
        string more = LayerText.Plain(((long)filters + groups - 1) / groups * groups);
        problems.Report(Fault(input, layer, split, groups) with
        {
            Fixes = Fix.List(
                Fix.Of($"Set Groups = {nearest}", Edit.SetArgument(layer.OwnSite, "Groups", nearest)),
                channels % groups == 0 ? Fix.Of($"Set the filters to {more}", Edit.SetArgument(layer.OwnSite, 0, more)) : null),
        });
        return false;
    }

    /// <summary>Groups of a normalisation.</summary>
    public static void Normalization(ProblemSink problems, LayerInput input, NormalizationDeclaration layer)
    {
        int channels = input.Shape.Last;
        if (!SettingRules.AtLeast(problems, layer, "groups", layer.Groups, 1) || channels % layer.Groups == 0) return;
        string nearest = LayerText.Plain(Divisors.Nearest(channels, layer.Groups));
        problems.Report(Fault(input, layer, $"{LayerText.Number(channels)} channels", layer.Groups) with
        {
            Fixes = Fix.List(Fix.Of($"Set the groups to {nearest}", Edit.SetArgument(layer.OwnSite, 0, nearest))),
        });
    }

    /// <summary>Heads of attention.</summary>
    public static void Heads(ProblemSink problems, LayerInput input, AttentionDeclaration layer)
    {
        if (!SettingRules.AtLeast(problems, layer, "heads", layer.Heads, 1) || input.Shape.Last % layer.Heads == 0) return;
        string nearest = LayerText.Plain(Divisors.Nearest(input.Shape.Last, layer.Heads));
        problems.Report(
            Problem.At(
                layer.Site, ProblemKind.Heads, LayerText.Of(layer), LayerText.Number(input.Shape.Last), LayerText.Plain(layer.Heads),
                input.Value.Derivation) with
            {
                Fixes = Fix.List(Fix.Of($"Set the heads to {nearest}", Edit.SetArgument(layer.OwnSite, 0, nearest))),
            });
    }

    private static Problem Fault(LayerInput input, LayerDeclaration layer, string split, int groups) =>
        Problem.At(layer.Site, ProblemKind.Groups, LayerText.Of(layer), split, LayerText.Plain(groups), input.Value.Derivation);
}
