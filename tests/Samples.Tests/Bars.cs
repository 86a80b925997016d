using System.IO;
using Lamina.Randomness;

namespace Lamina.Samples.Tests;

/// <summary>
/// A temporary folder with one pair of IDX files: 200 noisy images of ten classes, each with a bright bar at another position.
/// </summary>
internal sealed class Bars : IDisposable
{
    private const int Images = 200;
    private const int Classes = 10;

    public Bars(int height, int width)
    {
        PhiloxStream random = new(seed: 1);
        byte[] labels = [.. Enumerable.Range(0, Images).Select(image => (byte)(image % Classes))];
        byte[] pixels = new byte[Images * height * width];
        for (int i = 0; i < pixels.Length; i++)
        {
            int image = i / (height * width);
            bool bar = i % width * Classes / width == labels[image];
            pixels[i] = (byte)((bar ? 155 : 0) + random.NextInt32(100));
        }

        Folder = Directory.CreateTempSubdirectory("lamina-bars-").FullName;
        Write("images-idx3-ubyte", pixels, Images, height, width);
        Write("labels-idx1-ubyte", labels, Images);
    }

    public string Folder { get; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    // Magic number 0, 0, type 8 = unsigned byte, number of axes; then the size of each axis, big-endian.
    private void Write(string name, byte[] content, params int[] shape) =>
        File.WriteAllBytes(
            Path.Combine(Folder, name),
            [0, 0, 8, (byte)shape.Length, .. shape.SelectMany(size => new byte[] { 0, 0, (byte)(size >> 8), (byte)size }), .. content]);
}
