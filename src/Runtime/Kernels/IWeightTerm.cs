using System.Numerics;
using System.Runtime.Intrinsics;

namespace Lamina.Kernels;

/// <summary>The contribution of one weight to a penalty, and its gradient up to a constant factor.</summary>
internal interface IWeightTerm
{
    /// <summary>The term of the sum.</summary>
    static abstract double Of(double w);

    /// <summary>The term of the sum, in lanes.</summary>
    static abstract Vector256<double> Of(Vector256<double> w);

    /// <summary>The direction of the gradient.</summary>
    static abstract T Direction<T>(T w)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>The direction of the gradient, in lanes.</summary>
    static abstract Vector<T> Direction<T>(Vector<T> w)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

/// <summary>w², whose gradient points along w.</summary>
internal readonly struct SquareTerm : IWeightTerm
{
    public static double Of(double w) => w * w;

    public static Vector256<double> Of(Vector256<double> w) => w * w;

    public static T Direction<T>(T w)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => w;

    public static Vector<T> Direction<T>(Vector<T> w)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => w;
}

/// <summary>|w|, whose gradient is taken as sign(w), and as 0 at 0.</summary>
internal readonly struct AbsoluteTerm : IWeightTerm
{
    public static double Of(double w) => Math.Abs(w);

    public static Vector256<double> Of(Vector256<double> w) => Vector256.Abs(w);

    public static T Direction<T>(T w)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => w > T.Zero ? T.One : w < T.Zero ? -T.One : T.Zero;

    public static Vector<T> Direction<T>(Vector<T> w)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Vector<T> positive = Vector.ConditionalSelect(Vector.GreaterThan(w, Vector<T>.Zero), Vector<T>.One, Vector<T>.Zero);
        return Vector.ConditionalSelect(Vector.LessThan(w, Vector<T>.Zero), -Vector<T>.One, positive);
    }
}
