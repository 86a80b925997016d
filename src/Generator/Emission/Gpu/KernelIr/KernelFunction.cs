namespace Lamina.Generator.Emission.Gpu.KernelIr;

/// <summary>Functions that a kernel may call. Each has a row in every printer; those that a language lacks, its library has.</summary>
internal enum KernelFunction
{
    Abs,
    Sign,
    Sqrt,
    Exp,
    Expm1,
    Sinh,
    Cosh,
    Tanh,
    Sigmoid,
    Softplus,
    NormalCdf,
    NormalDensity,
    Sin,
    Cos,
    Log,
    Log1p,
    Atan,
    Cbrt,
    Max,
    Min,
    Power,

    /// <summary>A number and a whole number, the exponent.</summary>
    WholePower,

    /// <summary>a·b + c, rounded once.</summary>
    MultiplyAdd,
    IsFinite,
    IsNaN,

    /// <summary>(unit, layer, seed low, seed high, step low, step high) → the unit's word of Philox4x32-10 for dropout.</summary>
    DropoutWord,

    /// <summary>(number, layer, seed low, seed high, step low, step high) → the number's 𝒩(0, 1).</summary>
    Normal,
}
