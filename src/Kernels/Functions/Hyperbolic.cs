using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// Hyperbolic sine and cosine on lanes. Methods of their own, since several exponentials in one formula would exceed what the JIT inlines.
/// </summary>
internal static class Hyperbolic<V, T>
    where V : struct, ILanes<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>sinh |x| = (e + e/(e + 1))/2 with e = e^|x| − 1 up to 1, and from e^(|x|/2) beyond; with the sign of x.</summary>
    [MethodImpl(Kernel.Options)]
    public static V Sinh(V x)
    {
        V magnitude = V.Abs(x);
        V e = V.Expm1(V.SelectGreater(magnitude, V.One, V.One, magnitude));
        V near = V.Constant(0.5) * (e + (e / (e + V.One)));
        V y = V.SelectGreater(magnitude, V.One, HalfOfExp(magnitude, out V inverse) - inverse, near);
        return V.SelectGreater(V.Zero, x, -y, V.SelectGreater(x, V.Zero, y, x));
    }

    /// <summary>cosh x = (e^|x| + e^−|x|)/2.</summary>
    [MethodImpl(Kernel.Options)]
    public static V Cosh(V x) => HalfOfExp(V.Abs(x), out V inverse) + inverse;

    /// <summary>eˣ/2 and e⁻ˣ/2 for x ≥ 0: the first may be a number although eˣ is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V HalfOfExp(V x, out V inverse)
    {
        V half = V.Constant(0.5);
        V root = V.Exp(x * half);
        V y = half * root * root;
        inverse = V.Constant(0.25) / y;
        return y;
    }
}
