using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Fixes;

/// <summary>The declared initialiser of a dense layer or convolution.</summary>
/// <param name="Weights">The rule and its number.</param>
/// <param name="Units">Units or filters that see the same inputs; 1 where each sees different ones.</param>
internal sealed record DeclaredStart(WeightOptions Weights, int Units)
{
    /// <summary>Null for other layers.</summary>
    public static DeclaredStart? Of(LayerLink link) => link.Declared switch
    {
        DenseDeclaration dense => new DeclaredStart(dense.Weights, dense.Units),
        ConvolutionDeclaration { Convolution: ConvolutionKind.DepthwiseConv2D } depthwise => new DeclaredStart(depthwise.Weights, 1),
        ConvolutionDeclaration convolution => new DeclaredStart(convolution.Weights, convolution.Groups == 1 ? convolution.Filters : 1),
        _ => null,
    };

    /// <summary>The value of all weights at the start; null where they differ.</summary>
    public double? EqualValue => Weights.Init switch
    {
        InitKind.Zeros => 0,
        InitKind.Constant => Weights.InitScale ?? 0,
        InitKind.Normal or InitKind.Uniform when Weights.InitScale == 0 => 0,
        _ => null,
    };

    /// <summary>Leaves the start to the compiler, which looks at the activation.</summary>
    public static Fix RemoveInit(int site, WeightOptions weights) => weights.InitScale is null
        ? Fix.Of("Remove Init", Edit.RemoveArgument(site, "Init"))
        : Fix.Of("Remove Init and InitScale", Edit.RemoveArgument(site, "Init"), Edit.RemoveArgument(site, "InitScale"));
}
