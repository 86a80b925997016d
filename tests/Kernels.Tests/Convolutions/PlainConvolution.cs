namespace Lamina.Kernels.Tests.Convolutions;

/// <summary>Convolution and its gradients as their definition, seven loops in double precision.</summary>
internal static class PlainConvolution
{
    public static double[] Forward(double[] x, double[] w, int examples, ConvolutionShape shape)
    {
        var y = new double[examples * shape.Window.Rows.Output * shape.Window.Columns.Output * shape.Filters];
        ForEachTerm(examples, shape, (xAt, wAt, yAt) => y[yAt] += x[xAt] * w[wAt]);
        return y;
    }

    public static double[] DataGradient(double[] dy, double[] w, int examples, ConvolutionShape shape)
    {
        var dx = new double[examples * shape.Window.Rows.Size * shape.Window.Columns.Size * shape.Window.Channels];
        ForEachTerm(examples, shape, (xAt, wAt, yAt) => dx[xAt] += dy[yAt] * w[wAt]);
        return dx;
    }

    public static double[] WeightGradient(double[] dy, double[] x, int examples, ConvolutionShape shape)
    {
        WindowShape window = shape.Window;
        var dw = new double[shape.Filters * window.Rows.Kernel * window.Columns.Kernel * (window.Channels / shape.Groups)];
        ForEachTerm(examples, shape, (xAt, wAt, yAt) => dw[wAt] += dy[yAt] * x[xAt]);
        return dw;
    }

    private static void ForEachTerm(int examples, ConvolutionShape shape, Action<int, int, int> term)
    {
        var (rows, columns, channels) = shape.Window;
        var (height, kernelHeight, sh, dh, top, outputHeight) = rows;
        var (width, kernelWidth, sw, dw, left, outputWidth) = columns;
        int groupChannels = channels / shape.Groups, groupFilters = shape.Filters / shape.Groups;
        for (int n = 0; n < examples; n++)
        {
            for (int oh = 0; oh < outputHeight; oh++)
            {
                for (int ow = 0; ow < outputWidth; ow++)
                {
                    for (int f = 0; f < shape.Filters; f++)
                    {
                        for (int kh = 0; kh < kernelHeight; kh++)
                        {
                            for (int kw = 0; kw < kernelWidth; kw++)
                            {
                                for (int c = 0; c < groupChannels; c++)
                                {
                                    int h = (oh * sh) + (kh * dh) - top, w = (ow * sw) + (kw * dw) - left;
                                    if (h < 0 || h >= height || w < 0 || w >= width) continue;
                                    term(
                                        (((((n * height) + h) * width) + w) * channels) + (f / groupFilters * groupChannels) + c,
                                        (((((f * kernelHeight) + kh) * kernelWidth) + kw) * groupChannels) + c,
                                        (((((n * outputHeight) + oh) * outputWidth) + ow) * shape.Filters) + f);
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
