using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>Long short-term memory. Gates: i, f, g, o. State: [i f g̃ o c h].</summary>
internal readonly struct LstmCell : IRecurrentCell
{
    public static int Gates => 4;

    public static int Sections => 6;

    public static int Carried => 2;

    public static bool GatesProduct => false;

    public static void Next<T, V>(in ForwardRow<T> row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        int units = row.Units, candidate = 2 * units, output = 3 * units;
        GateKernels<T, V>.Sigmoid(row.Gates[..candidate], row.Product[..candidate], row.State[..candidate]);
        GateKernels<T, V>.Tanh(
            row.Gates.Slice(candidate, units), row.Product.Slice(candidate, units), row.State.Slice(candidate, units));
        GateKernels<T, V>.Sigmoid(row.Gates[output..], row.Product[output..], row.State.Slice(output, units));
        Close<T, V>(row);
    }

    /// <summary>
    /// With dc the whole gradient by c: dc = dc_next + dh∘o∘(1 − tanh² c); dgᵢ = dc∘g̃∘i(1 − i); dg_f = dc∘c_prev∘f(1 − f);
    /// dg_g = dc∘i∘(1 − g̃²); dgₒ = dh∘tanh c∘o(1 − o); dc_prev = dc∘f.
    /// </summary>
    [MethodImpl(Kernel.Options)]
    public static void Gradient<T, V>(in GradientRow<T> row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        int units = row.Units;
        ReadOnlySpan<T> state = row.State, previousC = row.Previous.Slice(4 * units, units);
        Span<T> dgates = row.Dgates;
        for (int j = 0; j < units; j += V.Count)
        {
            j = int.Min(j, units - V.Count);
            V i = V.LoadUnsafe(state, j);
            V f = V.LoadUnsafe(state, units + j);
            V g = V.LoadUnsafe(state, (2 * units) + j);
            V o = V.LoadUnsafe(state, (3 * units) + j);
            V squashed = V.Tanh(V.LoadUnsafe(state, (4 * units) + j));
            V dh = V.LoadUnsafe(row.Dh, j);
            V dc = V.MultiplyAdd(dh * o, V.One - (squashed * squashed), V.LoadUnsafe(row.Dc, j));
            V.StoreUnsafe(dc * g * (i * (V.One - i)), dgates, j);
            V.StoreUnsafe(dc * V.LoadUnsafe(previousC, j) * (f * (V.One - f)), dgates, units + j);
            V.StoreUnsafe(dc * i * (V.One - (g * g)), dgates, (2 * units) + j);
            V.StoreUnsafe(dh * squashed * (o * (V.One - o)), dgates, (3 * units) + j);
            V.StoreUnsafe(dc * f, row.PreviousDc, j);
        }
    }

    /// <summary>c = f∘c_prev + i∘g̃; h = o∘tanh c.</summary>
    [MethodImpl(Kernel.Options)]
    private static void Close<T, V>(in ForwardRow<T> row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        int units = row.Units;
        ReadOnlySpan<T> previousC = row.Previous.Slice(4 * units, units);
        Span<T> state = row.State;
        for (int j = 0; j < units; j += V.Count)
        {
            j = int.Min(j, units - V.Count);
            V kept = V.LoadUnsafe(state, units + j) * V.LoadUnsafe(previousC, j);
            V c = V.MultiplyAdd(V.LoadUnsafe(state, j), V.LoadUnsafe(state, (2 * units) + j), kept);
            V.StoreUnsafe(c, state, (4 * units) + j);
            V.StoreUnsafe(V.LoadUnsafe(state, (3 * units) + j) * V.Tanh(c), state, (5 * units) + j);
        }
    }
}
