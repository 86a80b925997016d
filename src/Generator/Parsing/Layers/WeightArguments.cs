using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Reading;

namespace Lamina.Generator.Parsing.Layers;

/// <summary>Reads the options of layers with weights. An attribute that lacks an option has its default.</summary>
internal static class WeightArguments
{
    public static WeightOptions Of(AttributeArguments arguments) => new(
        arguments.Named<bool>("Bias") ?? true,
        (InitKind)(arguments.Named<int>("Init") ?? 0),
        arguments.Named<double>("InitScale"),
        arguments.Named<double>("L1"),
        arguments.Named<double>("L2"));
}
