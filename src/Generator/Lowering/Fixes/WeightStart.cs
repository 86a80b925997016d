using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Fixes;

/// <summary>How the weights of a dense layer or convolution are said to start.</summary>
/// <param name="Init">The rule.</param>
/// <param name="Scale">Its number, or null.</param>
/// <param name="Units">Units or filters with weights of their own over the same inputs; 1 where each sees inputs of its own.</param>
internal sealed record WeightStart(InitKind Init, double? Scale, int Units)
{
    /// <summary>Null for layers that say nothing of it.</summary>
    public static WeightStart? Of(LayerLink link) => link.Declared switch
    {
        DenseDeclaration dense => new WeightStart(dense.Init, dense.InitScale, dense.Units),
        ConvolutionDeclaration { Convolution: ConvolutionKind.DepthwiseConv2D } depthwise => new WeightStart(depthwise.Init, depthwise.InitScale, 1),
        ConvolutionDeclaration convolution => new WeightStart(convolution.Init, convolution.InitScale, convolution.Groups == 1 ? convolution.Filters : 1),
        _ => null,
    };

    /// <summary>The number at which all weights start; null where they differ.</summary>
    public double? Equal => Init switch
    {
        InitKind.Zeros => 0,
        InitKind.Constant => Scale ?? 0,
        InitKind.Normal or InitKind.Uniform when Scale == 0 => 0,
        _ => null,
    };

    /// <summary>Leaves the start to the compiler, which looks at the activation.</summary>
    public Fix Default(int site) => Scale is null
        ? Fix.Of("Remove Init", Edit.RemoveArgument(site, "Init"))
        : Fix.Of("Remove Init and InitScale", Edit.RemoveArgument(site, "Init"), Edit.RemoveArgument(site, "InitScale"));
}
