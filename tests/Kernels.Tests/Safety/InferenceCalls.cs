using System.Numerics;
using static Lamina.Kernels.Tests.Safety.KernelShapes;

namespace Lamina.Kernels.Tests.Safety;

/// <summary>Calls of the kernels of inference forms with hostile arguments, one row each.</summary>
internal static class InferenceCalls<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    public static IReadOnlyList<KernelCall> All { get; } =
    [
        new("PackedConvolution.Pack", c =>
        {
            (ConvolutionShape s, _) = Convolution(c);
            PackedConvolution<T, V>.Pack(c.Operand<T>(Filters(s)), c.Result<T>(PackedFilters(s)), s);
        }),
        new("PackedConvolution.Forward", c =>
        {
            (ConvolutionShape s, int m) = Convolution(c);
            PackedConvolution<T, V>.Forward(
                c.Operand<T>(Images(s.Window, m)), c.Operand<T>(PackedFilters(s)), c.Result<T>(Outputs(s.Window, m, s.Filters)), m, s);
        }),
        new("PackedConvolution.Forward with biases", c =>
        {
            (ConvolutionShape s, int m) = Convolution(c);
            ReadOnlySpan<T> x = c.Operand<T>(Images(s.Window, m)), packed = c.Operand<T>(PackedFilters(s));
            ReadOnlySpan<T> bias = c.Operand<T>(((Int128)s.Filters + 15) / 16 * 16);
            PackedConvolution<T, V>.Forward(
                x, new BiasedFilters<T>(packed, bias, c.Flag()), c.Result<T>(Outputs(s.Window, m, s.Filters)), m, s);
        }),
        new("MinimalConvolution.Pack", c =>
        {
            (ConvolutionShape s, _) = Minimal(c);
            MinimalConvolution<T, V>.Pack(c.Operand<T>(Filters(s)), c.Result<T>(MinimalFilters(s)), s);
        }),
        new("MinimalConvolution.Forward", c =>
        {
            (ConvolutionShape s, int m) = Minimal(c);
            MinimalConvolution<T, V>.Forward(
                c.Operand<T>(Images(s.Window, m)), c.Operand<T>(MinimalFilters(s)), c.Result<T>(Outputs(s.Window, m, s.Filters)), m, s);
        }),
        new("MinimalConvolution.Forward with biases", c =>
        {
            (ConvolutionShape s, int m) = Minimal(c);
            ReadOnlySpan<T> x = c.Operand<T>(Images(s.Window, m)), packed = c.Operand<T>(MinimalFilters(s));
            ReadOnlySpan<T> bias = c.Operand<T>(((Int128)s.Filters + 15) / 16 * 16);
            MinimalConvolution<T, V>.Forward(
                x, new BiasedFilters<T>(packed, bias, c.Flag()), c.Result<T>(Outputs(s.Window, m, s.Filters)), m, s);
        }),
        new("Folding.Weights", c =>
        {
            FoldedPlaces s = Places(c);
            int inputs = c.Size(9);
            Folding<T>.Weights(c.Operand<T>((Int128)s.Outputs * inputs), c.Operand<T>(40), s, c.Result<T>((Int128)s.Outputs * inputs));
        }),
        new("Folding.Bias", c =>
        {
            FoldedPlaces s = Places(c);
            Folding<T>.Bias(c.Flag() ? c.Operand<T>(s.Outputs) : default, c.Operand<T>(40), s, c.Result<T>(s.Outputs));
        }),
        new("PackedProduct.Pack", c =>
        {
            ProductSize s = Product(c);
            PackedProduct<T, V>.Pack(c.Operand<T>((Int128)s.Outputs * s.Inputs), c.Result<T>(Packed(s)), s);
        }),
        new("PackedProduct.Multiply", c =>
        {
            ProductSize s = Product(c);
            PackedProduct<T, V>.Multiply(
                c.Operand<T>((Int128)s.Rows * s.Inputs), c.Operand<T>(Packed(s)), c.Result<T>((Int128)s.Rows * s.Outputs), s);
        }),
    ];
}
