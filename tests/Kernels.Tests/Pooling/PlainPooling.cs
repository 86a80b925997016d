namespace Lamina.Kernels.Tests.Pooling;

/// <summary>Pooling as its definition, in double precision.</summary>
internal static class PlainPooling
{
    public static double[] Max(double[] x, int examples, WindowShape shape) =>
        ForEachWindow(examples, shape, places => places.Aggregate(double.NegativeInfinity, (greatest, at) => Math.Max(greatest, x[at])));

    public static double[] MaxGradient(double[] dy, double[] x, int examples, WindowShape shape)
    {
        var dx = new double[x.Length];
        int window = 0;
        ForEachWindow(examples, shape, places =>
        {
            int best = -1;
            foreach (int at in places)
            {
                if (best < 0 || x[at] > x[best] || (double.IsNaN(x[at]) && !double.IsNaN(x[best]))) best = at;
            }

            if (best >= 0) dx[best] += dy[window];
            return window++;
        });
        return dx;
    }

    public static double[] Sum(double[] x, int examples, WindowShape shape, WindowDivisor divisor) =>
        ForEachWindow(examples, shape, places => places.Sum(at => x[at]) / Divisor(divisor, shape, places));

    public static double[] SumTransposed(double[] dy, int examples, WindowShape shape, WindowDivisor divisor)
    {
        var dx = new double[examples * shape.Rows.Size * shape.Columns.Size * shape.Channels];
        int window = 0;
        ForEachWindow(examples, shape, places =>
        {
            foreach (int at in places) dx[at] += dy[window] / Divisor(divisor, shape, places);
            return window++;
        });
        return dx;
    }

    /// <summary>Whether a window lies wholly outside the image.</summary>
    public static bool HasWindowOutside(WindowShape shape) => ForEachWindow(1, shape, places => places.Count).Contains(0);

    private static double Divisor(WindowDivisor divisor, WindowShape shape, List<int> places) => divisor switch
    {
        WindowDivisor.None => 1,
        WindowDivisor.Area => shape.Rows.Kernel * shape.Columns.Kernel,
        _ => Math.Max(1, places.Count),
    };

    /// <summary>A number for each window and channel, of the indices in row-major order of its places in the image.</summary>
    private static double[] ForEachWindow(int examples, WindowShape shape, Func<List<int>, double> result)
    {
        var results = new List<double>();
        for (int i = 0; i < examples * shape.Rows.Output * shape.Columns.Output * shape.Channels; i++)
        {
            int channel = i % shape.Channels, column = i / shape.Channels % shape.Columns.Output;
            int row = i / shape.Channels / shape.Columns.Output % shape.Rows.Output;
            int example = i / shape.Channels / shape.Columns.Output / shape.Rows.Output;
            var places = new List<int>();
            for (int k = 0; k < shape.Rows.Kernel * shape.Columns.Kernel; k++)
            {
                int h = (row * shape.Rows.Stride) + (k / shape.Columns.Kernel * shape.Rows.Dilation) - shape.Rows.Before;
                int w = (column * shape.Columns.Stride) + (k % shape.Columns.Kernel * shape.Columns.Dilation) - shape.Columns.Before;
                if (h >= 0 && h < shape.Rows.Size && w >= 0 && w < shape.Columns.Size)
                    places.Add((((((example * shape.Rows.Size) + h) * shape.Columns.Size) + w) * shape.Channels) + channel);
            }

            results.Add(result(places));
        }

        return [.. results];
    }
}
