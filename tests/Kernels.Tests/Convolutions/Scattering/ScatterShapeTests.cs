namespace Lamina.Kernels.Tests.Convolutions.Scattering;

/// <summary>Which gradients are computed by adding up the rows of windows.</summary>
public class ScatterShapeTests
{
    [Theory]
    [InlineData(14, 6, 5, 16)]
    [InlineData(28, 1, 3, 16)]
    [InlineData(64, 3, 7, 64)]
    public void Images_of_few_channels_are_added_up(int size, int channels, int kernel, int filters) =>
        Assert.True(ScatterShape.Suits(Window(size, channels, kernel), filters));

    [Theory]
    [InlineData(28, 12, 3, 24)]
    [InlineData(28, 4, 3, 4)]
    [InlineData(28, 64, 3, 64)]
    public void Others_are_tiled(int size, int channels, int kernel, int filters) =>
        Assert.False(ScatterShape.Suits(Window(size, channels, kernel), filters));

    [Fact]
    public void Dilated_windows_and_images_that_are_too_large_are_tiled()
    {
        WindowShape window = Window(size: 32, channels: 2, kernel: 5);
        Assert.True(ScatterShape.Suits(window, filters: 32));
        Assert.False(ScatterShape.Suits(window with { Columns = window.Columns with { Dilation = 2 } }, filters: 32));
        Assert.False(ScatterShape.Suits(window with { Columns = window.Columns with { Before = 1 << 29 } }, filters: 32));
    }

    private static WindowShape Window(int size, int channels, int kernel)
    {
        var axis = new WindowAxis(size, kernel, Stride: 1, Dilation: 1, Before: 0, Output: size - kernel + 1);
        return new(axis, axis, channels);
    }
}
