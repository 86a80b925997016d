using Lamina.Generator.Emission.Gpu.KernelIr;

namespace Lamina.Generator.Emission.Gpu.Printing;

/// <summary>
/// What the kernels' functions are called in C# for ILGPU. Of these the core of ILGPU has only the absolute value and the square root on
/// every back end, and approximations on some; the others are in the library.
/// </summary>
internal static class IlgpuFunctions
{
    public static readonly IReadOnlyDictionary<KernelFunction, string> Names = new Dictionary<KernelFunction, string>
    {
        [KernelFunction.Abs] = "MathF.Abs",
        [KernelFunction.Sign] = "IlgpuMath.Sign",
        [KernelFunction.Sqrt] = "MathF.Sqrt",
        [KernelFunction.Exp] = "IlgpuMath.Exp",
        [KernelFunction.Expm1] = "IlgpuMath.Expm1",
        [KernelFunction.Sinh] = "IlgpuPowers.Sinh",
        [KernelFunction.Cosh] = "IlgpuPowers.Cosh",
        [KernelFunction.Tanh] = "IlgpuMath.Tanh",
        [KernelFunction.Sigmoid] = "IlgpuMath.Sigmoid",
        [KernelFunction.Softplus] = "IlgpuMath.Softplus",
        [KernelFunction.NormalCdf] = "IlgpuNormal.Cdf",
        [KernelFunction.NormalDensity] = "IlgpuNormal.Density",
        [KernelFunction.Sin] = "IlgpuAngles.Sin",
        [KernelFunction.Cos] = "IlgpuAngles.Cos",
        [KernelFunction.Log] = "IlgpuMath.Log",
        [KernelFunction.Log1p] = "IlgpuMath.Log1p",
        [KernelFunction.Atan] = "IlgpuAngles.Atan",
        [KernelFunction.Cbrt] = "IlgpuPowers.Cbrt",
        [KernelFunction.Max] = "IlgpuMath.Max",
        [KernelFunction.Min] = "IlgpuMath.Min",
        [KernelFunction.Power] = "IlgpuPowers.Pow",
        [KernelFunction.WholePower] = "IlgpuPowers.WholePow",
        [KernelFunction.MultiplyAdd] = "IlgpuMath.MultiplyAdd",
        [KernelFunction.IsFinite] = "IlgpuMath.IsFinite",
        [KernelFunction.IsNaN] = "IlgpuMath.IsNaN",
        [KernelFunction.DropoutWord] = "IlgpuRandom.DropoutWord",
        [KernelFunction.Normal] = "IlgpuRandom.Normal",
    };

    /// <summary>The functions of whole numbers.</summary>
    public static readonly IReadOnlyDictionary<KernelFunction, string> WholeNames = new Dictionary<KernelFunction, string>
    {
        [KernelFunction.Max] = "IlgpuMath.Max",
        [KernelFunction.Min] = "IlgpuMath.Min",
    };
}
