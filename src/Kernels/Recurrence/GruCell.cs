using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>The gated recurrent unit. Gates: r, z, n. State: [r z n a h], a = U_n·h_prev + b_n.</summary>
internal readonly struct GruCell : IRecurrentCell
{
    public static int Gates => 3;

    public static int Sections => 5;

    public static int Carried => 1;

    public static bool GatesProduct => true;

    public static void Next<T, V>(in ForwardRow<T> row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        int gates = 2 * row.Units;
        GateKernels<T, V>.Sigmoid(row.Gates[..gates], row.Product[..gates], row.State[..gates]);
        Close<T, V>(row);
    }

    /// <summary>
    /// dg_n = dh∘(1 − z)∘(1 − n²); dgᵣ = dg_n∘a∘r(1 − r); dg_z = dh∘(h_prev − n)∘z(1 − z); directly to h_prev: dh∘z.
    /// </summary>
    [MethodImpl(Kernel.Options)]
    public static void Gradient<T, V>(in GradientRow<T> row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        int units = row.Units;
        ReadOnlySpan<T> state = row.State, previousH = row.Previous.Slice(4 * units, units);
        Span<T> dgates = row.Dgates;
        for (int j = 0; j < units; j += V.Count)
        {
            j = int.Min(j, units - V.Count);
            V r = V.LoadUnsafe(state, j);
            V z = V.LoadUnsafe(state, units + j);
            V n = V.LoadUnsafe(state, (2 * units) + j);
            V dh = V.LoadUnsafe(row.Dh, j);
            V dn = dh * (V.One - z) * (V.One - (n * n));
            V.StoreUnsafe(dn * V.LoadUnsafe(state, (3 * units) + j) * (r * (V.One - r)), dgates, j);
            V.StoreUnsafe(dh * (V.LoadUnsafe(previousH, j) - n) * (z * (V.One - z)), dgates, units + j);
            V.StoreUnsafe(dn, dgates, (2 * units) + j);
            V.StoreUnsafe(dh * z, row.Direct, j);
        }
    }

    /// <summary>a = U_n·h_prev + b_n; n = tanh(g_n + r∘a); h = (1 − z)∘n + z∘h_prev.</summary>
    [MethodImpl(Kernel.Options)]
    private static void Close<T, V>(in ForwardRow<T> row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        int units = row.Units;
        ReadOnlySpan<T> previousH = row.Previous.Slice(4 * units, units);
        Span<T> state = row.State;
        for (int j = 0; j < units; j += V.Count)
        {
            j = int.Min(j, units - V.Count);
            V a = V.LoadUnsafe(row.Product, (2 * units) + j) + V.LoadUnsafe(row.Bias, j);
            V n = V.Tanh(V.MultiplyAdd(V.LoadUnsafe(state, j), a, V.LoadUnsafe(row.Gates, (2 * units) + j)));
            V z = V.LoadUnsafe(state, units + j);
            V.StoreUnsafe(n, state, (2 * units) + j);
            V.StoreUnsafe(a, state, (3 * units) + j);
            V.StoreUnsafe(V.MultiplyAdd(z, V.LoadUnsafe(previousH, j), (V.One - z) * n), state, (4 * units) + j);
        }
    }
}
