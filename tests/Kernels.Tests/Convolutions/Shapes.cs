using Lamina.Kernels.Tests.Pooling;

namespace Lamina.Kernels.Tests.Convolutions;

/// <summary>Shapes that reach every way in which a window can lie.</summary>
internal static class Shapes
{
    /// <summary>Examples and a shape; same padding is asymmetric where it is odd.</summary>
    public static readonly (int Examples, ConvolutionShape Shape)[] Convolutions =
    [
        (1, Valid(1, 1, 1, 1, 1, 1)),
        (3, Valid(5, 7, 4, 1, 1, 9)),
        (2, Valid(5, 7, 17, 1, 1, 33)),
        (2, Valid(5, 6, 4, 1, 1, 6, stride: 2)),
        (3, Valid(4, 5, 3, 4, 5, 7)),
        (40, Valid(2, 2, 5, 2, 2, 3)),
        (2, Valid(12, 12, 1, 5, 5, 6)),
        (2, Valid(14, 14, 6, 5, 5, 16)),
        (1, Valid(7, 7, 2, 7, 6, 3)),
        (2, Valid(9, 8, 3, 2, 3, 5)),
        (2, Same(8, 8, 16, 3, 3, 32)),
        (3, Same(8, 8, 17, 3, 3, 35)),
        (2, Same(7, 5, 3, 3, 3, 8)),
        (2, Same(6, 9, 3, 4, 2, 5)),
        (2, Same(10, 11, 2, 3, 3, 4, stride: 2)),
        (2, Same(11, 10, 7, 5, 3, 9, stride: 3)),
        (2, Same(9, 9, 5, 2, 2, 4, stride: 3)),
        (2, Same(9, 10, 3, 3, 3, 5, dilation: 2)),
        (1, Same(13, 12, 4, 3, 3, 7, stride: 2, dilation: 2)),
        (1, Same(13, 12, 4, 3, 2, 7, stride: 3, dilation: 2)),
        (2, Same(8, 7, 6, 3, 3, 9, groups: 3)),
        (2, Same(9, 8, 34, 3, 3, 38, stride: 2, groups: 2)),
        (2, Same(7, 8, 4, 3, 3, 4, groups: 4)),
        (2, Same(7, 8, 5, 3, 3, 10, groups: 5)),
        (3, Same(9, 8, 17, 3, 2, 34, stride: 2, groups: 17)),
        (1, Same(10, 9, 35, 3, 3, 35, groups: 35)),
        (2, Same(10, 9, 19, 3, 5, 19, stride: 2, dilation: 2, groups: 19)),
        (2, Same(6, 6, 3, 1, 1, 6, groups: 3)),
        (2, Same(1, 30, 5, 1, 3, 8)),
        (2, Same(1, 31, 4, 1, 5, 6, stride: 2, dilation: 2)),
        (1, Same(1, 20000, 2, 1, 3, 3)),
        (1, Same(1, 9001, 5, 1, 4, 5, stride: 2, groups: 5)),
        (2, Same(30, 1, 2, 4, 1, 3)),
        (1, Same(2, 3, 2, 5, 5, 3)),
        (2, Same(3, 2, 4, 7, 4, 8, groups: 4)),
        (2, new(new(new(4, 2, 2, 1, 4, 5), new(5, 3, 1, 2, 3, 9), 3), 5, 1)),
        (2, new(new(new(4, 2, 1, 2, 5, 10), new(5, 3, 2, 1, 6, 9), 6), 6, 6)),
        (2, new(new(new(5, 3, 1, 1, 0, 8), new(4, 2, 1, 1, 5, 2), 4), 6, 2)),
        (1, new(new(new(9, 2, 2, 1, 0, 2), new(9, 2, 2, 1, 0, 3), 3), 4, 1)),
        (1, new(new(new(9, 1, 1, 1, 2, 12), new(9, 1, 1, 1, 1, 11), 8), 4, 1)),
        (1, Same(12, 11, 40, 3, 3, 70)),
        (3, Same(11, 10, 17, 3, 3, 19)),
        (2, Valid(12, 13, 16, 3, 3, 32)),
        (2, new(new(new(9, 3, 1, 1, 3, 15), new(5, 3, 1, 1, 6, 11), 16), 16, 1)),
        (2, Same(23, 30, 21, 3, 3, 50)),
        (1, Same(150, 40, 8, 3, 3, 6)),
        (1, Same(90, 50, 12, 3, 3, 12, groups: 12)),
        (1, Same(40, 37, 24, 3, 3, 24, groups: 24)),
        (1, Same(64, 50, 9, 3, 3, 5, stride: 2)),
        (0, Same(4, 4, 2, 3, 3, 2)),

        // Gradients by images of few channels: bands of windows, strides, rows that are dilated or outside the image.
        (2, Same(40, 33, 3, 3, 3, 40)),
        (2, Same(17, 19, 1, 5, 4, 24, stride: 2)),
        (3, Same(31, 9, 2, 4, 3, 30, stride: 3)),
        (1, new(new(new(9, 3, 1, 2, 4, 13), new(11, 4, 2, 1, 3, 7), 1), 50, 1)),
        (1, new(new(new(3, 2, 1, 1, 5, 12), new(4, 5, 1, 1, 6, 12), 1), 50, 1)),
        (1, new(new(new(3, 2, 4, 1, 0, 3), new(4, 2, 7, 1, 0, 2), 1), 50, 1)),
        (0, Same(40, 33, 3, 3, 3, 40)),
    ];

    /// <summary>Examples and windows, among them overlapping ones and gaps; every window has a place of the image.</summary>
    public static readonly (int Examples, WindowShape Window)[] Poolings =
    [
        .. Convolutions.Where(row => row.Shape.Window is { Rows.Size: < 60, Columns.Size: < 60 })
            .Where(row => !PlainPooling.HasWindowOutside(row.Shape.Window))
            .Select(row => (row.Examples, row.Shape.Window)),
        (3, Valid(14, 14, 6, 2, 2, 1, stride: 2).Window),
        (1, Valid(8, 8, 37, 2, 2, 1, stride: 2).Window),
    ];

    private static ConvolutionShape Valid(
        int height, int width, int channels, int kernelHeight, int kernelWidth, int filters, int stride = 1) =>
        new(
            new(
                new(height, kernelHeight, stride, 1, 0, ((height - kernelHeight) / stride) + 1),
                new(width, kernelWidth, stride, 1, 0, ((width - kernelWidth) / stride) + 1), channels),
            filters,
            1);

    private static ConvolutionShape Same(
        int height, int width, int channels, int kernelHeight, int kernelWidth, int filters,
        int stride = 1, int dilation = 1, int groups = 1)
    {
        int outputHeight = (height + stride - 1) / stride, outputWidth = (width + stride - 1) / stride;
        int top = Before(height, outputHeight, kernelHeight, stride, dilation);
        int left = Before(width, outputWidth, kernelWidth, stride, dilation);
        return new(
            new(
                new(height, kernelHeight, stride, dilation, top, outputHeight),
                new(width, kernelWidth, stride, dilation, left, outputWidth),
                channels),
            filters,
            groups);
    }

    private static int Before(int size, int output, int kernel, int stride, int dilation) =>
        int.Max(0, ((output - 1) * stride) + ((kernel - 1) * dilation) + 1 - size) / 2;
}
