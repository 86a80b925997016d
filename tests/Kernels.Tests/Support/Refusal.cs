namespace Lamina.Kernels.Tests.Support;

/// <summary>Asserts that a kernel refuses arguments that do not fit: one exception, and an unchanged result.</summary>
internal static class Refusal
{
    /// <summary>
    /// The kernel throws an <see cref="ArgumentException"/> with this message and writes nothing to a result of this length.
    /// </summary>
    public static void Check<T>(string message, int length, Action<T[]> kernel)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        T[] result = Enumerable.Repeat(T.One, length).ToArray();
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => kernel(result)).Message, StringComparison.Ordinal);
        Assert.All(result, number => Assert.Equal(T.One, number));
    }
}
