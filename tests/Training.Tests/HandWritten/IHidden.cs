using System.Numerics;

namespace Lamina.Training.Tests.HandWritten;

/// <summary>The activation of a hidden layer.</summary>
internal interface IHidden
{
    static abstract T Activate<T>(T z)
        where T : IBinaryFloatingPointIeee754<T>;

    /// <summary>g′(z) as a function of a = g(z).</summary>
    static abstract T Slope<T>(T a)
        where T : IBinaryFloatingPointIeee754<T>;
}

internal sealed class Tanh : IHidden
{
    public static T Activate<T>(T z)
        where T : IBinaryFloatingPointIeee754<T> => T.Tanh(z);

    public static T Slope<T>(T a)
        where T : IBinaryFloatingPointIeee754<T> => T.One - (a * a);
}

internal sealed class Relu : IHidden
{
    public static T Activate<T>(T z)
        where T : IBinaryFloatingPointIeee754<T> => z > T.Zero ? z : T.Zero;

    public static T Slope<T>(T a)
        where T : IBinaryFloatingPointIeee754<T> => a > T.Zero ? T.One : T.Zero;
}
