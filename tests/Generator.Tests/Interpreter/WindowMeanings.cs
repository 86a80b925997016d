using Lamina.Generator.Ir;

namespace Lamina.Generator.Tests.Interpreter;

/// <summary>Convolutions and pools, as loops over the places that windows and image share.</summary>
internal static class WindowMeanings
{
    public static readonly IReadOnlyList<OpMeaning> All =
    [
        OpMeaning.Of<ConvolutionOp>(Convolution),
        OpMeaning.Of<WindowMaxOp>((op, call) => call.PerExample(x => Max(op.Geometry, x, call.Trace))),
        OpMeaning.Of<WindowMaxGradientOp>((op, call) => call.PerExample((dy, x) => MaxGradient(op.Geometry, dy, x))),
        OpMeaning.Of<WindowSumOp>((op, call) => call.PerExample(x => Sum(op, x))),
    ];

    /// <summary>A place that counts: the window's, the kernel's and the image's, each by its number in row-major order.</summary>
    private readonly record struct Tap(int Output, int Kernel, int Input);

    /// <summary>The taps of all windows that lie inside the image, window by window in row-major order.</summary>
    private static IEnumerable<Tap> Taps(WindowGeometry window) =>
        from row in Enumerable.Range(0, window.Rows.Output)
        from column in Enumerable.Range(0, window.Columns.Output)
        from kernelRow in Enumerable.Range(0, window.Rows.Kernel)
        from kernelColumn in Enumerable.Range(0, window.Columns.Kernel)
        let y = (row * window.Rows.Stride) + (kernelRow * window.Rows.Dilation) - window.Rows.Before
        let x = (column * window.Columns.Stride) + (kernelColumn * window.Columns.Dilation) - window.Columns.Before
        where y >= 0 && y < window.Rows.Size && x >= 0 && x < window.Columns.Size
        select new Tap(
            (row * window.Columns.Output) + column, (kernelRow * window.Columns.Kernel) + kernelColumn, (y * window.Columns.Size) + x);

    private static double[] Convolution(ConvolutionOp op, OpCall call)
    {
        return op.Kind switch
        {
            ProductKind.Forward => call.PerExampleWith(call[1], (x, w) =>
                End(Sum((ofY, ofX, ofW, y) => y[ofY] += x[ofX] * w[ofW]))),
            ProductKind.DataGradient => call.PerExampleWith(call[1], (dy, w) => Sum((ofY, ofX, ofW, dx) => dx[ofX] += dy[ofY] * w[ofW])),
            _ => call.OverExamples((dy, x) => Sum((ofY, ofX, ofW, dw) => dw[ofW] += dy[ofY] * x[ofX])),
        };

        double[] Sum(Action<int, int, int, double[]> visit) => Convolve(op.Geometry, call.Shape.Length, visit);

        double[] End(double[] y) => y.Select((sum, i) => Rectified(sum + (op.HasBias ? call[2][i % op.Geometry.Filters] : 0))).ToArray();

        double Rectified(double z) => op.IsRectified ? Math.Max(z, 0) : z;
    }

    /// <summary>
    /// Visits every product of a convolution with the places of its three numbers, in y, x and w: the three kinds differ in which of them
    /// is the sum.
    /// </summary>
    private static double[] Convolve(ConvolutionGeometry geometry, int length, Action<int, int, int, double[]> visit)
    {
        var result = new double[length];
        WindowGeometry window = geometry.Window;
        int kernel = window.Rows.Kernel * window.Columns.Kernel;
        int channels = window.Channels / geometry.Groups;
        int filtersOfGroup = geometry.Filters / geometry.Groups;
        foreach (Tap tap in Taps(window))
        {
            for (int filter = 0; filter < geometry.Filters; filter++)
            {
                int firstChannel = filter / filtersOfGroup * channels;
                for (int channel = 0; channel < channels; channel++)
                {
                    visit(
                        (tap.Output * geometry.Filters) + filter,
                        (tap.Input * window.Channels) + firstChannel + channel,
                        (((filter * kernel) + tap.Kernel) * channels) + channel,
                        result);
                }
            }
        }

        return result;
    }

    private static double[] Max(WindowGeometry window, double[] x, BranchTrace? trace)
    {
        int[] winners = Winners(window, x);
        foreach (int winner in winners) trace?.Add(winner);
        return winners.Select(winner => x[winner]).ToArray();
    }

    private static double[] MaxGradient(WindowGeometry window, double[] dy, double[] x)
    {
        var dx = new double[window.InputLength];
        int[] winners = Winners(window, x);
        for (int i = 0; i < dy.Length; i++) dx[winners[i]] += dy[i];
        return dx;
    }

    /// <summary>For each number of the result the place in x of the first that is the greatest.</summary>
    private static int[] Winners(WindowGeometry window, double[] x)
    {
        int[] winners = Enumerable.Repeat(-1, window.OutputLength).ToArray();
        foreach (Tap tap in Taps(window))
        {
            for (int channel = 0; channel < window.Channels; channel++)
            {
                int output = (tap.Output * window.Channels) + channel;
                int input = (tap.Input * window.Channels) + channel;
                if (winners[output] < 0 || x[input] > x[winners[output]]) winners[output] = input;
            }
        }

        return winners;
    }

    private static double[] Sum(WindowSumOp op, double[] x)
    {
        WindowGeometry window = op.Geometry;
        Dictionary<int, int> inside = Taps(window).GroupBy(tap => tap.Output).ToDictionary(places => places.Key, places => places.Count());
        var result = new double[op.IsTransposed ? window.InputLength : window.OutputLength];
        foreach (Tap tap in Taps(window))
        {
            double divisor = op.Divisor switch
            {
                WindowDivisor.None => 1,
                WindowDivisor.Area => window.Rows.Kernel * window.Columns.Kernel,
                _ => inside[tap.Output],
            };
            for (int channel = 0; channel < window.Channels; channel++)
            {
                int output = (tap.Output * window.Channels) + channel;
                int input = (tap.Input * window.Channels) + channel;
                if (op.IsTransposed) result[input] += x[output] / divisor;
                else result[output] += x[input] / divisor;
            }
        }

        return result;
    }
}
