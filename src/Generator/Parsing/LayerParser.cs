using Lamina.Generator.Declarations;

namespace Lamina.Generator.Parsing;

/// <summary>The table of layer attributes: from an attribute's class name to its declaration.</summary>
internal static class LayerParser
{
    /// <summary>Reads one attribute; the name has been read already.</summary>
    public delegate LayerDeclaration Reader(int site, string? name, AttributeArguments arguments);

    public static readonly IReadOnlyDictionary<string, Reader> Table = new Dictionary<string, Reader>
    {
        ["DenseAttribute"] = Dense,
        ["DropoutAttribute"] = (site, name, arguments) => new DropoutDeclaration(site, name, arguments.Double(0)),
        ["SigmoidAttribute"] = Activation(ActivationKind.Sigmoid),
        ["TanhAttribute"] = Activation(ActivationKind.Tanh),
        ["ReluAttribute"] = Activation(ActivationKind.Relu),
        ["LeakyReluAttribute"] = (site, name, arguments) =>
            new ActivationDeclaration(site, name, ActivationKind.LeakyRelu, arguments.Double(0)),
        ["SoftmaxAttribute"] = Activation(ActivationKind.Softmax),
        ["GeluAttribute"] = Activation(ActivationKind.Gelu),
        ["SoftplusAttribute"] = Activation(ActivationKind.Softplus),
    };

    /// <summary>The layer, with defaults for arguments that cannot be read, or null when the table has no such attribute.</summary>
    public static LayerDeclaration? Parse(AttributeArguments arguments, string attribute, int site) =>
        Table.TryGetValue(attribute, out Reader? read) ? read(site, arguments.NamedString("Name"), arguments) : null;

    private static Reader Activation(ActivationKind kind) => (site, name, _) => new ActivationDeclaration(site, name, kind);

    private static DenseDeclaration Dense(int site, string? name, AttributeArguments arguments) => new(
        site,
        name,
        arguments.Int32(0),
        Bias: arguments.Named<bool>("Bias") ?? true,
        (InitKind)(arguments.Named<int>("Init") ?? 0),
        arguments.Named<double>("InitScale"),
        arguments.Named<double>("L1"),
        arguments.Named<double>("L2"));
}
