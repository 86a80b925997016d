namespace Lamina.EndToEnd.Tests.Support;

/// <summary>An image in PyTorch's order, (channels, height, width), with plain loops for its layers.</summary>
internal sealed record ChannelsFirst(int Channels, int Height, int Width, double[] Values)
{
    /// <summary>The elements in the order of <c>flatten(1)</c>.</summary>
    public double[] Flat => Values;

    private double this[int c, int y, int x] => Values[(((c * Height) + y) * Width) + x];

    /// <summary>The image from content in the order (height, width, channels).</summary>
    public static ChannelsFirst Of(ReadOnlySpan<float> values, int height, int width, int channels)
    {
        double[] moved = new double[values.Length];
        for (int i = 0; i < values.Length; i++) moved[(i % channels * height * width) + (i / channels)] = values[i];
        return new ChannelsFirst(channels, height, width, moved);
    }

    /// <summary>torch.nn.Conv2d with filters of shape (outputs, inputs / groups, height, width).</summary>
    public ChannelsFirst Convolve(float[] filters, float[]? bias, (int Outputs, int Height, int Width) size, int groups = 1)
    {
        int inputs = Channels / groups;
        var result = new ChannelsFirst(size.Outputs, Height - size.Height + 1, Width - size.Width + 1, []);
        var values = new List<double>();
        for (int o = 0; o < size.Outputs; o++)
        for (int y = 0; y < result.Height; y++)
        for (int x = 0; x < result.Width; x++)
        {
            double sum = bias?[o] ?? 0;
            int first = o / (size.Outputs / groups) * inputs;
            for (int i = 0; i < inputs; i++)
            for (int v = 0; v < size.Height; v++)
            for (int u = 0; u < size.Width; u++)
                sum += filters[(((((o * inputs) + i) * size.Height) + v) * size.Width) + u] * this[first + i, y + v, x + u];
            values.Add(sum);
        }

        return result with { Values = [.. values] };
    }

    /// <summary>torch.nn.ConvTranspose2d with filters of shape (inputs, outputs, height, width).</summary>
    public ChannelsFirst ConvolveBack(float[] filters, float[] bias, (int Outputs, int Height, int Width) size)
    {
        int height = Height + size.Height - 1;
        int width = Width + size.Width - 1;
        double[] values = [.. Enumerable.Range(0, size.Outputs * height * width).Select(i => (double)bias[i / (height * width)])];
        for (int i = 0; i < Channels; i++)
        for (int o = 0; o < size.Outputs; o++)
        for (int y = 0; y < Height; y++)
        for (int x = 0; x < Width; x++)
        for (int v = 0; v < size.Height; v++)
        for (int u = 0; u < size.Width; u++)
        {
            values[(((o * height) + y + v) * width) + x + u] +=
                filters[(((((i * size.Outputs) + o) * size.Height) + v) * size.Width) + u] * this[i, y, x];
        }

        return new ChannelsFirst(size.Outputs, height, width, values);
    }

    /// <summary>Applies a function to every element.</summary>
    public ChannelsFirst Map(Func<double, double> function) => this with { Values = [.. Values.Select(function)] };
}
