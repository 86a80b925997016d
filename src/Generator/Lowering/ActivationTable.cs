using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Lowering;

/// <summary>What each activation computes and how weights before it start.</summary>
internal static class ActivationTable
{
    /// <summary>The formula of an element-wise activation; Softmax is none and has an op of its own.</summary>
    public static readonly IReadOnlyDictionary<ActivationKind, Func<ActivationDeclaration, ScalarFunction>> Functions =
        new Dictionary<ActivationKind, Func<ActivationDeclaration, ScalarFunction>>
        {
            [ActivationKind.Sigmoid] = _ => ScalarFunctions.Sigmoid,
            [ActivationKind.Tanh] = _ => ScalarFunctions.Tanh,
            [ActivationKind.Relu] = _ => ScalarFunctions.Relu,
            [ActivationKind.LeakyRelu] = declared => ScalarFunctions.LeakyRelu(declared.Slope),
            [ActivationKind.Gelu] = _ => ScalarFunctions.Gelu,
            [ActivationKind.Softplus] = _ => ScalarFunctions.Softplus,
        };

    /// <summary>He for rectifiers and their smooth kin, Xavier for tanh, Glorot for the rest, as in the course notes.</summary>
    public static InitialRule DefaultInitial(ActivationKind? following) => following switch
    {
        ActivationKind.Relu or ActivationKind.LeakyRelu or ActivationKind.Gelu or ActivationKind.Softplus => InitialRule.He,
        ActivationKind.Tanh => InitialRule.Xavier,
        _ => InitialRule.Glorot,
    };
}
