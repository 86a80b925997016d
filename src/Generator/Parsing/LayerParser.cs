using Lamina.Generator.Declarations;
using Microsoft.CodeAnalysis;

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

    /// <summary>The layer, or null when the attribute is none of ours or its arguments do not compile.</summary>
    public static LayerDeclaration? Parse(AttributeData attribute, int site)
    {
        if (attribute.AttributeClass is not { } type || !Table.TryGetValue(type.Name, out Reader? read)) return null;

        var arguments = new AttributeArguments(attribute);
        LayerDeclaration layer = read(site, arguments.NamedString("Name"), arguments);
        return arguments.IsReadable ? layer : null;
    }

    private static Reader Activation(ActivationKind kind) => (site, name, _) => new ActivationDeclaration(site, name, kind);

    private static DenseDeclaration Dense(int site, string? name, AttributeArguments arguments) => new(
        site,
        name,
        arguments.Int32(0),
        Bias: arguments.Named("Bias")?.Value as bool? ?? true,
        (InitKind)(arguments.Named("Init")?.Value as int? ?? 0),
        arguments.NamedDouble("InitScale"),
        arguments.NamedDouble("L1"),
        arguments.NamedDouble("L2"));
}
