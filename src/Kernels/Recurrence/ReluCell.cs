using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>The simple cell with max(0, ·). State: [h].</summary>
internal readonly struct ReluCell : IRecurrentCell
{
    public static int Gates => 1;

    public static int Sections => 1;

    public static int Carried => 1;

    public static bool GatesProduct => false;

    /// <summary>h = max(0, g + U·h).</summary>
    [MethodImpl(Kernel.Options)]
    public static void Next<T, V>(in ForwardRow<T> row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        int units = row.Units;
        ReadOnlySpan<T> gates = row.Gates, product = row.Product;
        for (int j = 0; j < units; j += V.Count)
        {
            j = int.Min(j, units - V.Count);
            V.StoreUnsafe(V.Max(V.LoadUnsafe(gates, j) + V.LoadUnsafe(product, j), V.Zero), row.State, j);
        }
    }

    /// <summary>dg = dh where h &gt; 0, else 0.</summary>
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
            V.StoreUnsafe(V.SelectGreater(V.LoadUnsafe(state, j), V.Zero, V.LoadUnsafe(dh, j), V.Zero), row.Dgates, j);
        }
    }
}
