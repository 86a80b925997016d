using System.ComponentModel;
using System.Numerics;

namespace Lamina.Kernels;

/// <summary>The prediction of one example by a small network, implemented by generated code. It checks no arguments.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISmallInferenceMethods
{
    /// <summary>Numbers of memory that it needs; at most 1024.</summary>
    static abstract int MemoryLength { get; }

    /// <summary>Writes ŷ.</summary>
    static abstract void InferOne<T, V>(ref T weights, ref T input, ref T output, ref T memory)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>;
}
