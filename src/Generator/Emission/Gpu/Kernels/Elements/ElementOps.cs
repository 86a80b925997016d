using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Kernels.Elements;

/// <summary>The ops whose elements are each computed by themselves.</summary>
internal static class ElementOps
{
    /// <summary>Writes what comes before, if anything, and gives one element of the result.</summary>
    public delegate KernelExpression Writer(OpReading op, Place place);

    public static readonly OpTable<Writer> Table = new("kernel for devices")
    {
        [typeof(SliceOp)] = LayoutElements.Slice,
        [typeof(EmbedOp)] = LayoutElements.Embed,
        [typeof(ConcatOp)] = LayoutElements.Concat,
        [typeof(ExpandOp)] = LayoutElements.Expand,
        [typeof(PadOp)] = LayoutElements.Pad,
        [typeof(PermuteOp)] = LayoutElements.Permute,
        [typeof(HiddenOp)] = LayoutElements.Hidden,
        [typeof(EmbeddingOp)] = LayoutElements.Embedding,
        [typeof(WindowMaxOp)] = PoolElements.Max,
        [typeof(WindowMaxGradientOp)] = PoolElements.MaxGradient,
        [typeof(WindowSumOp)] = PoolElements.Sum,
        [typeof(ConvolutionOp)] = ConvolutionElements.Value,
        [typeof(HeadProductOp)] = HeadElements.Product,
    };
}
