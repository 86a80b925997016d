using System.Numerics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Lamina.Kernels.Tests.Lanes;

/// <summary>The lane-wise operations beside what they mean in plain arithmetic.</summary>
internal static class LaneOperation<V, T>
    where V : struct, ILanes<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static readonly Dictionary<string, (Func<V, V, V, V> Lanes, Func<T, T, T, T> Plain)> All = new()
    {
        ["add"] = ((a, b, _) => a + b, (a, b, _) => a + b),
        ["subtract"] = ((a, b, _) => a - b, (a, b, _) => a - b),
        ["multiply"] = ((a, b, _) => a * b, (a, b, _) => a * b),
        ["divide"] = ((a, b, _) => a / b, (a, b, _) => a / b),
        ["negate"] = ((a, _, _) => -a, (a, _, _) => -a),
        ["multiply-add"] = (V.MultiplyAdd, MultiplyAdd),
        ["minimum"] = ((a, b, _) => V.Min(a, b), (a, b, _) => T.IsNaN(a) || a < b ? a : b),
        ["maximum"] = ((a, b, _) => V.Max(a, b), (a, b, _) => T.IsNaN(a) || a > b ? a : b),
        ["magnitude"] = ((a, _, _) => V.Abs(a), (a, _, _) => T.Abs(a)),
        ["root"] = ((a, _, _) => V.Sqrt(a), (a, _, _) => T.Sqrt(a)),
        ["sign"] = ((a, _, _) => V.Sign(a), (a, _, _) => T.IsNaN(a) || T.IsZero(a) ? a : T.CreateTruncating(T.Sign(a))),
        ["select"] = ((a, b, c) => V.SelectGreater(a, b, c, a), (a, b, c) => a > b ? c : a),
        ["round"] = ((a, _, _) => V.Round(a), (a, _, _) => T.Round(a)),
        ["round products"] = ((a, b, _) => V.Round(a * b), (a, b, _) => T.Round(a * b)),
    };

    private static T MultiplyAdd(T a, T b, T c) =>
        Fma.IsSupported || AdvSimd.Arm64.IsSupported ? T.FusedMultiplyAdd(a, b, c) : (a * b) + c;
}
