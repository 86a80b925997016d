using System.ComponentModel;
using System.Numerics;

namespace Lamina.Kernels;

/// <summary>What a small layer does with its sums, element by element; implemented by generated code and inlined.</summary>
/// <typeparam name="T">The number type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILayerFormula<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The result of sums and biases.</summary>
    static abstract L Apply<L>(L z, L b)
        where L : struct, ILanes<L, T>;
}
