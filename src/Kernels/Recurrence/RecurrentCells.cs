using System.Numerics;

namespace Lamina.Kernels;

/// <summary>The table of cells.</summary>
internal static class RecurrentCells<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>In the order of <see cref="RecurrenceKind"/>.</summary>
    private static readonly RecurrentPass<T>[] Table =
    [
        new CellPass<T, V, TanhCell>(),
        new CellPass<T, V, ReluCell>(),
        new CellPass<T, V, LstmCell>(),
        new CellPass<T, V, GruCell>(),
    ];

    /// <summary>The passes of a kind of cell.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public static RecurrentPass<T> Of(RecurrenceKind kind) => (uint)kind < (uint)Table.Length
        ? Table[(int)kind]
        : throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of recurrent cell.");

    /// <summary>The passes of a shape, in lanes that are no wider than a state: the kernels have no tails.</summary>
    public static RecurrentPass<T> Of(in RecurrenceShape shape)
    {
        if (shape.Units >= V.Count) return Of(shape.Kind);
        if (typeof(V) == typeof(Lanes512<T>)) return RecurrentCells<T, Lanes256<T>>.Of(shape);
        if (typeof(V) == typeof(Lanes256<T>)) return RecurrentCells<T, Lanes128<T>>.Of(shape);
        return RecurrentCells<T, Scalar<T>>.Of(shape.Kind);
    }
}
