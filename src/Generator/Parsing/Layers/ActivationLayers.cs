using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Formulas;

namespace Lamina.Generator.Parsing.Layers;

/// <summary>Parsers of built-in activations and of user functions.</summary>
internal static class ActivationLayers
{
    public static readonly IReadOnlyDictionary<string, LayerParser.Reader> Table = new Dictionary<string, LayerParser.Reader>
    {
        ["SigmoidAttribute"] = Plain(ActivationKind.Sigmoid),
        ["TanhAttribute"] = Plain(ActivationKind.Tanh),
        ["ReluAttribute"] = Plain(ActivationKind.Relu),
        ["LeakyReluAttribute"] = WithNumber(ActivationKind.LeakyRelu),
        ["SoftmaxAttribute"] = Plain(ActivationKind.Softmax),
        ["GeluAttribute"] = Plain(ActivationKind.Gelu),
        ["SoftplusAttribute"] = Plain(ActivationKind.Softplus),
        ["EluAttribute"] = WithNumber(ActivationKind.Elu),
        ["SeluAttribute"] = Plain(ActivationKind.Selu),
        ["SiluAttribute"] = Plain(ActivationKind.Silu),
        ["MishAttribute"] = Plain(ActivationKind.Mish),
        ["HardSigmoidAttribute"] = Plain(ActivationKind.HardSigmoid),
        ["HardTanhAttribute"] = Plain(ActivationKind.HardTanh),
        ["PReluAttribute"] = WithNumber(ActivationKind.PRelu),
        ["LogSoftmaxAttribute"] = Plain(ActivationKind.LogSoftmax),
        ["ActivationAttribute"] = arguments => new FormulaActivationDeclaration(
            arguments.Site, arguments.Name, FormulaMethods.Read(arguments.String(0), arity: 1, arguments)),
    };

    private static LayerParser.Reader Plain(ActivationKind kind) =>
        arguments => new ActivationDeclaration(arguments.Site, arguments.Name, kind);

    private static LayerParser.Reader WithNumber(ActivationKind kind) =>
        arguments => new ActivationDeclaration(arguments.Site, arguments.Name, kind, arguments.Double(0));
}
