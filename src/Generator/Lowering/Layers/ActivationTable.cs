using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>The formula of each activation, and the initialiser of weights before it.</summary>
internal static class ActivationTable
{
    /// <summary>The formula of an element-wise activation without parameters; the softmaxes have ops of their own.</summary>
    public static readonly IReadOnlyDictionary<ActivationKind, Func<ActivationDeclaration, ScalarFunction>> Functions =
        new Dictionary<ActivationKind, Func<ActivationDeclaration, ScalarFunction>>
        {
            [ActivationKind.Sigmoid] = _ => ScalarFunctions.Sigmoid,
            [ActivationKind.Tanh] = _ => ScalarFunctions.Tanh,
            [ActivationKind.Relu] = _ => ScalarFunctions.Relu,
            [ActivationKind.LeakyRelu] = declared => ScalarFunctions.LeakyRelu(declared.Slope),
            [ActivationKind.Gelu] = _ => ScalarFunctions.Gelu,
            [ActivationKind.Softplus] = _ => ScalarFunctions.Softplus,
            [ActivationKind.Elu] = declared => ScalarFunctions.Elu(declared.Slope),
            [ActivationKind.Selu] = _ => ScalarFunctions.Selu,
            [ActivationKind.Silu] = _ => ScalarFunctions.Silu,
            [ActivationKind.Mish] = _ => ScalarFunctions.Mish,
            [ActivationKind.HardSigmoid] = _ => ScalarFunctions.HardSigmoid,
            [ActivationKind.HardTanh] = _ => ScalarFunctions.HardTanh,
        };

    /// <summary>
    /// He for rectifiers and their smooth kin, Xavier for tanh, Glorot for the rest, as in the course notes; Xavier for Selu as its authors
    /// (Klambauer et al. 2017, who call it LeCun normal).
    /// </summary>
    public static InitialRule DefaultInitial(ActivationKind? following) => following switch
    {
        ActivationKind.Relu or ActivationKind.LeakyRelu or ActivationKind.Gelu or ActivationKind.Softplus
            or ActivationKind.Elu or ActivationKind.Silu or ActivationKind.Mish or ActivationKind.PRelu => InitialRule.He,
        ActivationKind.Tanh or ActivationKind.HardTanh or ActivationKind.Selu => InitialRule.Xavier,
        _ => InitialRule.Glorot,
    };
}
