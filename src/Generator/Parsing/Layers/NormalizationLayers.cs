using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Reading;

namespace Lamina.Generator.Parsing.Layers;

/// <summary>Parsers of normalisations. Those without groups have one group; those without running statistics have momentum 0.</summary>
internal static class NormalizationLayers
{
    private const double DefaultMomentum = 0.9;
    private const double DefaultEpsilon = 1e-5;
    private const double DefaultRmsEpsilon = 1e-6;

    public static readonly IReadOnlyDictionary<string, LayerParser.Reader> Table = new Dictionary<string, LayerParser.Reader>
    {
        ["BatchNormAttribute"] = arguments => Normalization(
            arguments, NormalizationKind.BatchNorm, groups: 1, DefaultEpsilon, arguments.Named<double>("Momentum") ?? DefaultMomentum),
        ["LayerNormAttribute"] = arguments => Normalization(arguments, NormalizationKind.LayerNorm, groups: 1, DefaultEpsilon),
        ["GroupNormAttribute"] = arguments => Normalization(arguments, NormalizationKind.GroupNorm, arguments.Int32(0), DefaultEpsilon),
        ["RmsNormAttribute"] = arguments => Normalization(arguments, NormalizationKind.RmsNorm, groups: 1, DefaultRmsEpsilon),
    };

    private static NormalizationDeclaration Normalization(
        AttributeArguments arguments, NormalizationKind kind, int groups, double epsilon, double momentum = 0) => new(
        arguments.Site, arguments.Name, kind, groups, arguments.Named<double>("Epsilon") ?? epsilon, momentum);
}
