using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>The simple cell with tanh. State: [h].</summary>
internal readonly struct TanhCell : IRecurrentCell
{
    public static int Gates => 1;

    public static int Sections => 1;

    public static int Carried => 1;

    public static bool GatesProduct => false;

    public static void Next<T, V>(in ForwardRow<T> row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : struct, ILanes<V, T> =>
        GateKernels<T, V>.Tanh(row.Gates, row.Product, row.State);

    /// <summary>dg = dh∘(1 − h²).</summary>
    [MethodImpl(Kernel.Options)]
    public static void Gradient<T, V>(in GradientRow<T> row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        int units = row.Units;
        ReadOnlySpan<T> state = row.State, dh = row.Dh;
        for (int j = 0; j < units; j += V.Count)
        {
            j = int.Min(j, units - V.Count);
            V h = V.LoadUnsafe(state, j);
            V.StoreUnsafe(V.LoadUnsafe(dh, j) * (V.One - (h * h)), row.Dgates, j);
        }
    }
}
