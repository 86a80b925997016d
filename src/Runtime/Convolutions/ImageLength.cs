using System.Diagnostics.CodeAnalysis;

namespace Lamina.Convolutions;

/// <summary>Checks that spans are as long as the images or filters that they are said to hold.</summary>
internal static class ImageLength
{
    /// <summary>Throws unless a span holds so many images of height × width × channels.</summary>
    /// <exception cref="ArgumentException">It does not, or the number is negative.</exception>
    public static void Require(int length, int count, int height, int width, int channels, string name)
    {
        // In 128 bits, because a product that wrapped might agree by accident.
        if (count < 0 || length != (Int128)((long)height * width) * ((long)channels * count))
            Throw(length, count, height, width, channels, name);
    }

    [DoesNotReturn]
    private static void Throw(int length, int count, int height, int width, int channels, string name) =>
        throw new ArgumentException($"{name} holds {length} numbers; ({count}, {height}, {width}, {channels}) was expected.", name);
}
